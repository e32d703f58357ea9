import { z } from 'zod';
import { diffAnswer, editAnswer } from '../../rosters/rosters.schema.js';

const sentence = z.object({ ru: z.string(), en: z.string() });

export const sheetQuery = z.object({
  apply: z.stringbool().default(false).describe('Writes the draft; without it the file is only compared.'),
  newest: z.coerce.number().int().min(1).optional().describe('The newest version you have seen; a newer one is answered with 409.'),
  fileName: z.string().optional().describe('Of a raw body.'),
});

export const sheetAnswer = editAnswer.extend({
  problems: z
    .array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        row: z.int().nullable(),
        column: z.string().nullable(),
        value: z.string(),
        message: sentence,
        remedy: sentence,
      }),
    )
    .describe('While there are errors, nothing is written; warnings are told only.'),
  diff: diffAnswer.describe('What the sheet changes against the version it was taken from.'),
});

export type SheetQuery = z.infer<typeof sheetQuery>;
export type SheetAnswer = z.infer<typeof sheetAnswer>;
