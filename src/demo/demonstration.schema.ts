import { z } from 'zod';
import { authorityAnswer } from '../accounts/accounts.schema.js';

export const loadingBody = z
  .strictObject({
    timeLimitSeconds: z.number().min(1).max(60).default(10).describe('The search for its roster ends then and keeps the best.'),
  })
  .prefault({})
  .meta({ examples: [{}] });

export type LoadingWish = z.infer<typeof loadingBody>;

export const loadingAnswer = z.object({
  authority: authorityAnswer,
  jobId: z.uuid().describe('Its progress: GET /api/v1/jobs/:id, with the municipality’s code in X-Authority.'),
});
