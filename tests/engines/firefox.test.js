import { claims } from './claims.js';

claims('firefox');
