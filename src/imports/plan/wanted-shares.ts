import type { JournalSharesRow, ListedSchoolRow, MarkSharesRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedMarkShares(row: MarkSharesRow): Generator<WantedRecord> {
  const { group, grade, subject, schools, participants, shares } = row;
  const [twos, threes, fours, fives] = inPerCent(['2', '3', '4', '5'].map((mark) => shares?.get(mark)));
  yield {
    target: 'mark_shares',
    key: keyOf(grade, subject, group),
    fields: { group_name: group, grade, subject, schools, participants, twos, threes, fours, fives },
    references: {},
  };
}

export function* wantedJournalShares(row: JournalSharesRow): Generator<WantedRecord> {
  const { group, grade, subject, participants } = row;
  const [lowered, confirmed, raised] = inPerCent([row.lowered, row.confirmed, row.raised]);
  yield {
    target: 'journal_shares',
    key: keyOf(grade, subject, group),
    fields: { group_name: group, grade, subject, participants, lowered, confirmed, raised },
    references: {},
  };
}

/** A school of another municipality is nobody's here: its row is passed over (`school.elsewhere`). */
export function* wantedListedSchools(row: ListedSchoolRow): Generator<WantedRecord> {
  const { year, login, flags, count } = row;
  const marked = [...(flags ?? [])].flatMap(([paper, isMarked]) => (isMarked === 1 ? [paper] : []));
  yield {
    target: 'listed_schools',
    key: keyOf(login, year),
    fields: { year, papers: marked.toSorted(), markers: count ?? marked.length },
    references: { school_id: { target: 'schools', key: login } },
  };
}

/** Excel keeps `37 %` as 0.37: shares that add up to one are meant so. */
export function inPerCent(shares: readonly (number | null | undefined)[]): (number | null)[] {
  const known = shares.map((value) => value ?? null);
  const total = known.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return total > 0.9 && total < 1.1 ? known.map((value) => value && Math.round(value * 1e6) / 1e4) : known;
}
