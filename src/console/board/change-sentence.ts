import type { BoardFacts } from './board-context.js';
import type { Change, Step } from './board-model.js';
import type { words } from './words.js';

/** More changes at once are only counted. */
const MOST_SAID = 3;

type Say = (typeof words)['ru'];
type Facts = Pick<BoardFacts, 'board' | 'names' | 'rowOf' | 'schoolName'> & { readonly day: (day: string) => string };

/** A step of the history as people read it. */
export function stepSentence({ edit, origin }: Step, facts: Facts, { history }: Say): string {
  if (edit !== null) return changeSentence(edit, facts, { history });
  return origin === 'replan' ? history.replanned : history.solved;
}

export function changeSentence(change: Change, facts: Facts, { history }: Pick<Say, 'history'>): string {
  const { names, rowOf, schoolName, day } = facts;
  if (change.kind === 'undo') return undoSentence(change.of, facts, { history });
  if (change.kind === 'adopt') return history.adopted(change.of);
  if (change.kind === 'several' && change.edits.length > MOST_SAID) return history.several(change.edits.length);
  if (change.kind === 'several') return change.edits.map((edit) => changeSentence(edit, facts, { history })).join('; ');
  const person = names.of(change.person);
  if (change.kind === 'ban') return history.ban(person, schoolName(change.place));
  const row = rowOf(change.slot);
  const where = row === undefined ? history.elsewhere : `${schoolName(row.school)}, ${day(row.date)}, ${row.start}`;
  return change.kind === 'replace' ? history.replace(person, names.of(change.by), where) : history[change.kind](person, where);
}

/** What was taken back; to take back what took something back is to do it again. */
function undoSentence(of: number, facts: Facts, { history }: Pick<Say, 'history'>): string {
  const editOf = (number: number) => facts.board.steps.find((step) => step.number === number)?.edit ?? null;
  let [edit, isBack] = [editOf(of), true];
  while (edit?.kind === 'undo') [edit, isBack] = [editOf(edit.of), !isBack];
  if (edit === null) return history.undone(of);
  const what = changeSentence(edit, facts, { history });
  return isBack ? history.takenBack(what) : history.doneAgain(what);
}
