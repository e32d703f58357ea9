import { z } from 'zod';
import { day } from '../http/request-fields.js';

/** Which part of a campaign a roster plans; what is left out is not restricted. */
export const rosterScopeSchema = z.strictObject({
  /** Names of school districts. */
  districts: z.array(z.string().min(1)).min(1).optional(),
  /** Logins of schools. */
  schools: z.array(z.string().min(1)).min(1).optional(),
  from: day.optional(),
  to: day.optional(),
  phases: z
    .array(z.enum(['conduct', 'grading']))
    .min(1)
    .optional(),
});

export type RosterScope = z.infer<typeof rosterScopeSchema>;
