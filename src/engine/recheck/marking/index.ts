export * from './arbiters.js';
export * from './decision.js';
export * from './paper.js';
export * from './remainder.js';
