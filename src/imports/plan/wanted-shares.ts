import type { ReadRow } from '../reading/read-row.js';
import type { JournalSharesRow, ListedSchoolRow, MarkSharesRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedMarkShares(origin: ReadRow<MarkSharesRow>): Generator<WantedRecord> {
  const { group, grade, subject, schools, participants, shares } = origin.values;
  const [twos, threes, fours, fives] = inPerCent(['2', '3', '4', '5'].map((mark) => shares?.get(mark)));
  yield {
    target: 'mark_shares',
    key: keyOf(grade, subject, group),
    fields: { group_name: group, grade, subject, schools, participants, twos, threes, fours, fives },
    references: {},
    origin,
  };
}

export function* wantedJournalShares(origin: ReadRow<JournalSharesRow>): Generator<WantedRecord> {
  const { group, grade, subject, participants } = origin.values;
  const [lowered, confirmed, raised] = inPerCent([origin.values.lowered, origin.values.confirmed, origin.values.raised]);
  yield {
    target: 'journal_shares',
    key: keyOf(grade, subject, group),
    fields: { group_name: group, grade, subject, participants, lowered, confirmed, raised },
    references: {},
    origin,
  };
}

/** A school of another municipality is nobody's here: its row is passed over (`school.elsewhere`). */
export function* wantedListedSchools(origin: ReadRow<ListedSchoolRow>): Generator<WantedRecord> {
  const { year, login, flags, count } = origin.values;
  const marked = [...(flags ?? [])].flatMap(([paper, isMarked]) => (isMarked === 1 ? [paper] : []));
  yield {
    target: 'listed_schools',
    key: keyOf(login, year),
    fields: { year, papers: marked.toSorted(), markers: count ?? marked.length },
    references: { school_id: { target: 'schools', key: login } },
    origin,
  };
}

/** Excel keeps `37 %` as 0.37: shares that add up to one are meant so. */
export function inPerCent(shares: readonly (number | null | undefined)[]): (number | null)[] {
  const known = shares.map((value) => value ?? null);
  const total = known.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return total > 0.9 && total < 1.1 ? known.map((value) => value && Math.round(value * 1e6) / 1e4) : known;
}
