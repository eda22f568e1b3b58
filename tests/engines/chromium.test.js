import { claims } from './claims.js';

claims('chromium');
