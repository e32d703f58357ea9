import { keep, kept } from '../service/kept.js';
import type { Board, Conflict, Row } from './board-model.js';

export interface Filter {
  readonly text: string;
  readonly only: 'all' | 'open' | 'conflict' | 'pinned';
  readonly phase: 'all' | 'conduct' | 'grading';
  readonly district: string;
}

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

export interface SavedFilter {
  readonly name: string;
  readonly filter: Filter;
}

/** Filters with names stay in the browser of whoever made them: they are choices of a screen, and no data. */
export function savedFilters(): readonly SavedFilter[] {
  try {
    return JSON.parse(kept('board.filters') ?? '[]') as SavedFilter[];
  } catch {
    return [];
  }
}

export function saveFilters(filters: readonly SavedFilter[]): void {
  keep('board.filters', filters.length === 0 ? null : JSON.stringify(filters));
}
