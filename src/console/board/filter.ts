import type { BoardFiltersListResponse } from '../service/index.js';
import type { Board, Conflict, Row } from './board-model.js';
import type { Answers } from './use-answers.js';

export type SavedFilter = BoardFiltersListResponse[number];
export type Filter = SavedFilter['filter'];

export const EVERYTHING: Filter = { text: '', only: 'all', phase: 'all', district: '' };

/** In the order of the list. */
export const KINDS_OF_ROWS = ['all', 'open', 'declined', 'unanswered', 'conflict', 'pinned'] as const satisfies Filter['only'][];

/** What somebody who follows a link to the board wants to see. */
export function filterIn(search: string): Filter {
  const asked = new URLSearchParams(search).get('only');
  return { ...EVERYTHING, only: KINDS_OF_ROWS.find((kind) => kind === asked) ?? 'all' };
}

/** The rows of a week that a filter lets through; its text is looked for in schools, classes, rooms, subjects and people. */
export function filtered(
  board: Board,
  filter: Filter,
  { conflicts, answers }: { readonly conflicts: readonly Conflict[]; readonly answers: Answers },
  textOf: (row: Row) => string,
): readonly Row[] {
  const wanted = filter.text.trim().toLowerCase();
  const inConflict = new Set(conflicts.map(({ slot }) => slot));
  const districtOf = new Map(board.schools.map(({ login, district }) => [login, district ?? '']));
  return board.rows.filter(
    (row) =>
      (filter.phase === 'all' || row.phase === filter.phase) &&
      (filter.district === '' || districtOf.get(row.school) === filter.district) &&
      isWanted(row, filter.only, { inConflict, answers }) &&
      (wanted === '' || textOf(row).toLowerCase().includes(wanted)),
  );
}

interface Known {
  readonly inConflict: ReadonlySet<string | null>;
  readonly answers: Answers;
}

function isWanted({ people, required, slot, date }: Row, only: Filter['only'], { inConflict, answers }: Known): boolean {
  const answerOf = ({ person }: Row['people'][number]) => answers.of(slot, person)?.answer;
  switch (only) {
    case 'all':
      return true;
    case 'open':
      return people.length < required;
    case 'declined':
      return people.some((each) => answerOf(each) === 'declined');
    case 'unanswered':
      return date >= new Date().toISOString().slice(0, 10) && people.some((each) => answerOf(each) === undefined);
    case 'conflict':
      return inConflict.has(slot);
    case 'pinned':
      return people.some(({ isPinned }) => isPinned);
  }
}
