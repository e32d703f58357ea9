export * from './cross-check.js';
export { CROSS_CHECK_WEIGHTS } from './cross-check-mip.js';
