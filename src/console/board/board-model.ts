import type { BoardChangeData, BoardChangeResponse, BoardConflictsResponse, BoardWeekResponse } from '../service/index.js';

export type Board = BoardWeekResponse;
export type Row = Board['rows'][number];
export type Step = Board['steps'][number];
export type Change = BoardChangeData['body'];
/** What a change has altered. */
export type Patch = BoardChangeResponse['board'];
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
  const rows = board.rows.map((row) => {
    const people = peopleAfter(row, change);
    return people === row.people ? row : { ...row, people };
  });
  return { ...board, rows };
}

/** The board as it is now that the service has taken the change: nothing is read again. */
export function withAnswer(board: Board, { rows: altered, people: loads, ...figures }: Patch, step: Step): Board {
  const rowOf = new Map(altered.map((row) => [row.slot, row]));
  const dutiesOf = new Map(loads.map(({ code, duties }) => [code, duties]));
  const rows = board.rows.map((row) => (rowOf.has(row.slot) ? { ...row, ...rowOf.get(row.slot) } : row));
  const inWeek = new Map<string, number>();
  for (const { person } of rows.flatMap(({ people }) => people)) inWeek.set(person, (inWeek.get(person) ?? 0) + 1);
  const people = board.people.map((person) => ({
    ...person,
    duties: dutiesOf.get(person.code) ?? person.duties,
    inWeek: inWeek.get(person.code) ?? 0,
  }));
  return { ...board, ...figures, rows, people, steps: [step, ...board.steps] };
}

function withPeople(row: Row, people: Row['people']): Row {
  return { ...row, people };
}

function peopleAfter(given: Row, change: Change): Row['people'] {
  const { slot, school, people } = given;
  if (change.kind === 'undo' || change.kind === 'adopt') return people;
  if (change.kind === 'several') return change.edits.reduce((left, edit) => peopleAfter(withPeople(given, left), edit), people);
  if (change.kind === 'ban') return school === change.place ? without(people, change.person) : people;
  if (slot !== change.slot) return people;
  switch (change.kind) {
    case 'add':
      return [...people, placed(change.person)];
    case 'remove':
      return without(people, change.person);
    case 'replace':
      return people.map((each) => (each.person === change.person ? placed(change.by) : each));
    case 'pin':
    case 'unpin':
      return people.map((each) => (each.person === change.person ? { ...each, isPinned: change.kind === 'pin' } : each));
  }
}

function without(people: Row['people'], gone: string): Row['people'] {
  return people.some(({ person }) => person === gone) ? people.filter(({ person }) => person !== gone) : people;
}

/** Whoever is put somewhere by hand is pinned there; who leads a team, the service says. */
function placed(person: string): Row['people'][number] {
  return { person, isPinned: true, isChair: false };
}

/** Whether somebody's steps speak of the same people or places as a change; if not, it can simply be repeated. */
export function crosses(change: Change, steps: readonly Step[]): boolean {
  // The service itself refuses to take back what has been changed again.
  if (change.kind === 'undo') return false;
  return steps.some(({ edit }) => edit === null || !('person' in edit) || !('person' in change) || meet(edit, change));
}

/** A change as it is to be repeated after somebody's steps, the newest of which comes first: where they took away or replaced whom it was to replace. */
export function afterSteps(change: Change, steps: readonly Step[]): Change {
  return steps.toReversed().reduce((wish, { edit }) => afterEdit(wish, edit), change);
}

function afterEdit(wish: Change, edit: Step['edit']): Change {
  if (wish.kind !== 'replace' || edit === null || !('slot' in edit)) return wish;
  if (edit.slot !== wish.slot || edit.person !== wish.person) return wish;
  if (edit.kind === 'remove') return { kind: 'add', person: wish.by, slot: wish.slot };
  return edit.kind === 'replace' ? { ...wish, person: edit.by } : wish;
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
