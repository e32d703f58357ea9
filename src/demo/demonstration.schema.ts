import { z } from 'zod';
import { authorityAnswer } from '../accounts/accounts.schema.js';

export const loadingAnswer = z.object({
  authority: authorityAnswer,
  jobId: z.uuid().describe('Its progress: GET /api/v1/jobs/:id, with the municipality’s code in X-Authority.'),
});
