// The only door to the service: the typed client made from its own description, and what goes with every call.
import './client.js';

export * from '../../../dist/api-client/@tanstack/react-query.gen.js';
export * from '../../../dist/api-client/sdk.gen.js';
export type * from '../../../dist/api-client/types.gen.js';
export { ApiProblem } from './api-problem.js';
export { every } from './every.js';
export { download } from './download.js';
export { everyItem } from './every-item.js';
export { ifMatch } from './if-match.js';
export { useJob, type Job } from './job.js';
export { upload } from './upload.js';
