import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';

export const jobRunsQuery = pageQuery.extend({ job: z.string().max(100).optional().describe('Only the runs of this job.') });

export const jobRunCursor = z.tuple([z.iso.datetime(), z.uuid()]);

export const jobRunsPage = pageOf(
  z.object({
    id: z.uuid(),
    job: z.string(),
    instance: z.string(),
    startedAt: z.date(),
    finishedAt: z.date().nullable(),
    outcome: z.enum(['succeeded', 'failed', 'interrupted']).nullable().describe('null: it is running.'),
    detail: z.record(z.string(), z.unknown()).nullable(),
  }),
);

export type JobRunsQuery = z.infer<typeof jobRunsQuery>;
