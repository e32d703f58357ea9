import { z } from 'zod';

const person = z.string().min(1).describe('The code of the person.');
const slot = z.string().min(1).describe('The key of the slot: sitting:<id> or grading:<id>.');

/** A single change. Whoever is put somewhere by hand is pinned there, so that the next solve keeps it. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), person, slot }),
  z.strictObject({ kind: z.literal('unpin'), person, slot }),
  z.strictObject({ kind: z.literal('add'), person, slot }),
  z.strictObject({ kind: z.literal('remove'), person, slot }),
  z.strictObject({ kind: z.literal('replace'), person, slot, by: person }),
  z.strictObject({ kind: z.literal('ban'), person, place: z.string().min(1).describe('The login of the school.') }),
]);

/** One change by hand, or several that are judged together and make one draft. */
export const rosterEditSchema = z.discriminatedUnion('kind', [
  ...change.options,
  z.strictObject({ kind: z.literal('several'), edits: z.array(change).min(1).max(5_000) }),
]);

export type RosterChange = z.infer<typeof change>;
export type RosterEdit = z.infer<typeof rosterEditSchema>;

/** The changes an edit consists of, in their order. */
export function changesOf(edit: RosterEdit): readonly RosterChange[] {
  return edit.kind === 'several' ? edit.edits : [edit];
}
