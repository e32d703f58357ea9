export * from './facts.js';
export { holm } from './named-pairs.js';
export * from './recognisable.js';
export { recheckReport } from './recheck-report.js';
export * from './report.js';
