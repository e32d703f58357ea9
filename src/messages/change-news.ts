import type { VersionDiff } from '../rosters/version-diff.js';
import type { DutyFacts } from './letters/duty-line.js';

/** What a publication changes for one person. */
export interface DutyNews {
  /** The person's code. */
  readonly person: string;
  readonly removed: readonly DutyFacts[];
  readonly moved: readonly { readonly facts: DutyFacts; readonly before: string }[];
  readonly added: readonly DutyFacts[];
}

/** What is known of a slot, with the role in which the person serves there. */
export type Slots = (slot: string, person: string) => DutyFacts | undefined;

/** What each person whose duties change has to be told; nobody else is among them. */
export function newsOf(diff: VersionDiff, slots: Slots): readonly DutyNews[] {
  const gone = [...diff.removed, ...diff.replaced];
  const come = [...diff.added, ...diff.replaced.map(({ by, ...slot }) => ({ ...slot, person: by }))];
  const people = new Set([...gone, ...diff.moved, ...come].map(({ person }) => person));
  return [...people].sort().map((person) => ({
    person,
    removed: own(gone, person).flatMap((duty) => factsThen(duty, slots)),
    moved: own(diff.moved, person).flatMap(({ slot, before }) => {
      const facts = slots(slot, person);
      return facts === undefined ? [] : [{ facts, before: before.start }];
    }),
    added: own(come, person).flatMap(({ slot }) => slots(slot, person) ?? []),
  }));
}

/** Who is released is told first, then who is moved, then who gets more. */
export function rankOf({ removed, moved }: Pick<DutyNews, 'removed' | 'moved'>): number {
  if (removed.length > 0) return 0;
  return moved.length > 0 ? 1 : 2;
}

/** Of a duty that is taken away, the person knows the time at which it stood in their roster. */
function factsThen(
  { slot, person, start, end }: { slot: string; person: string; start: string; end: string },
  slots: Slots,
): readonly DutyFacts[] {
  const facts = slots(slot, person);
  return facts === undefined ? [] : [{ ...facts, start, end }];
}

function own<Duty extends { readonly person: string }>(duties: readonly Duty[], person: string): readonly Duty[] {
  return duties.filter((duty) => duty.person === person);
}
