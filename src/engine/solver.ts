/** The smaller door of the engine: what a thread that only solves has to load, a third of the whole. */
export { type Backend, BACKENDS, type ExactOptions, solveExactly } from './search/solve-exactly.js';
export type { BoundCertificate, BoundPrices, PricedDirection } from './search/bound/certificate.js';
export { certificateDocument } from './search/certificate-document.js';
export { indexPrices } from './search/certified-prices.js';
export { newest, type News, NO_NEWS, type Partner } from './search/partner.js';
export * from './search/search.js';
export * from './search/stop.js';
export type { SearchTask } from './search/task.js';
export { compile } from './roster/instance/compile.js';
export * from './roster/instance/facts.js';
export * from './roster/instance/instance.js';
export * from './roster/model.js';
export { conflictMembers, type PinConflict, pinConflict } from './roster/pin-conflict.js';
export * from './roster/roster.js';
export { type SolutionOrigin, refusalDocument, solutionDocument } from './roster/solution.js';
