import type { BoardFiltersListResponse } from '../service/index.js';
import type { Board, Conflict, Row } from './board-model.js';

export type SavedFilter = BoardFiltersListResponse[number];
export type Filter = SavedFilter['filter'];

export const EVERYTHING: Filter = { text: '', only: 'all', phase: 'all', district: '' };

/** The rows of a week that a filter lets through; its text is looked for in schools, classes, rooms, subjects and people. */
export function filtered(
  board: Board,
  filter: Filter,
  conflicts: readonly Conflict[],
  textOf: (row: Row) => string,
): readonly Row[] {
  const wanted = filter.text.trim().toLowerCase();
  const inConflict = new Set(conflicts.map(({ slot }) => slot));
  const districtOf = new Map(board.schools.map(({ login, district }) => [login, district ?? '']));
  return board.rows.filter(
    (row) =>
      (filter.phase === 'all' || row.phase === filter.phase) &&
      (filter.district === '' || districtOf.get(row.school) === filter.district) &&
      isWanted(row, filter.only, inConflict) &&
      (wanted === '' || textOf(row).toLowerCase().includes(wanted)),
  );
}

function isWanted({ people, required, slot }: Row, only: Filter['only'], inConflict: ReadonlySet<string | null>): boolean {
  if (only === 'open') return people.length < required;
  if (only === 'conflict') return inConflict.has(slot);
  return only === 'all' || people.some(({ isPinned }) => isPinned);
}
