import { z } from 'zod';

const person = z.string().min(1).describe('The code of the person.');
const slot = z.string().min(1).describe('The key of the slot: sitting:<id> or grading:<id>.');

/** One change by hand. Whoever is put somewhere by hand is pinned there, so that the next solve keeps it. */
export const rosterEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), person, slot }),
  z.strictObject({ kind: z.literal('unpin'), person, slot }),
  z.strictObject({ kind: z.literal('add'), person, slot }),
  z.strictObject({ kind: z.literal('remove'), person, slot }),
  z.strictObject({ kind: z.literal('replace'), person, slot, by: person }),
  z.strictObject({ kind: z.literal('ban'), person, place: z.string().min(1).describe('The login of the school.') }),
]);

export type RosterEdit = z.infer<typeof rosterEditSchema>;
