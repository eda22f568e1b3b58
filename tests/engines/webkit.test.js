import { claims } from './claims.js';

claims('webkit');
