import { z } from 'zod';
import { rosterEditSchema } from '../roster-edit.js';

const number = z.int().min(1);

/** What can be done on the board: an edit; taking back what made a version, which repeats it when that was itself a taking back; taking over another version. */
export const boardChangeSchema = z.discriminatedUnion('kind', [
  ...rosterEditSchema.options,
  z.strictObject({ kind: z.literal('undo'), of: number.describe('The version that was made by the change to be taken back.') }),
  z.strictObject({ kind: z.literal('adopt'), of: number.describe('The version whose duties are taken over.') }),
]);

export type BoardChange = z.infer<typeof boardChangeSchema>;
