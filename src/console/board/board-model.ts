import type { BoardChangeData, BoardConflictsResponse, BoardWeekResponse } from '../service/index.js';

export type Board = BoardWeekResponse;
export type Row = Board['rows'][number];
export type Step = Board['steps'][number];
export type Change = BoardChangeData['body'];
export type Conflict = BoardConflictsResponse[number];

/** One place at a sitting: of a person who holds it, or an open one. */
export interface Place {
  readonly slot: string;
  readonly person: string | null;
}

/** The places of a row: who is there, then what is open. */
export function placesOf({ slot, people, required }: Row): readonly Place[] {
  const held = people.map(({ person }) => ({ slot, person }));
  return [...held, ...Array.from({ length: Math.max(0, required - held.length) }, () => ({ slot, person: null }))];
}

/** The board as it will be once the service has taken the change: shown at once, taken back if it is refused. */
export function withChange(board: Board, change: Change): Board {
  return { ...board, rows: board.rows.map((row) => ({ ...row, people: peopleAfter(row, change) })) };
}

function withPeople(row: Row, people: Row['people']): Row {
  return { ...row, people };
}

function peopleAfter(given: Row, change: Change): Row['people'] {
  const { slot, school, people } = given;
  if (change.kind === 'undo' || change.kind === 'adopt') return people;
  if (change.kind === 'several') return change.edits.reduce((left, edit) => peopleAfter(withPeople(given, left), edit), people);
  if (change.kind === 'ban') return school === change.place ? people.filter(({ person }) => person !== change.person) : people;
  if (slot !== change.slot) return people;
  switch (change.kind) {
    case 'add':
      return [...people, { person: change.person, isPinned: true }];
    case 'remove':
      return people.filter(({ person }) => person !== change.person);
    case 'replace':
      return people.map((each) => (each.person === change.person ? { person: change.by, isPinned: true } : each));
    case 'pin':
    case 'unpin':
      return people.map((each) => (each.person === change.person ? { ...each, isPinned: change.kind === 'pin' } : each));
  }
}

/** Whether somebody's steps speak of the same people or places as a change; if not, it can simply be repeated. */
export function crosses(change: Change, steps: readonly Step[]): boolean {
  // The service itself refuses to take back what has been changed again.
  if (change.kind === 'undo') return false;
  return steps.some(({ edit }) => edit === null || !('person' in edit) || !('person' in change) || meet(edit, change));
}

type Direct = Exclude<Change, { readonly kind: 'undo' | 'adopt' | 'several' }>;

function meet(one: Direct, other: Direct): boolean {
  const [here, there] = [namesIn(one), namesIn(other)];
  return here.some((name) => there.includes(name));
}

function namesIn(change: Direct): readonly string[] {
  const at = change.kind === 'ban' ? change.place : change.slot;
  return [change.person, at, ...(change.kind === 'replace' ? [change.by] : [])];
}
