import type { Step } from './board-model.js';

export interface UndoStacks {
  /** The version whose making somebody would take back next, and the one they would repeat. */
  readonly undo: number | undefined;
  readonly redo: number | undefined;
}

/** What the reader can take back and repeat, read from the history of the board: it survives a reload and knows what others did. */
export function undoStacks(steps: readonly Step[]): UndoStacks {
  const [done, undone]: [number[], number[]] = [[], []];
  for (const { number, edit, isMine } of steps.toReversed()) {
    if (!isMine || edit === null) continue;
    if (edit.kind !== 'undo') {
      done.push(number);
      undone.length = 0;
    } else if (drop(done, edit.of)) undone.push(number);
    else if (drop(undone, edit.of)) done.push(number);
  }
  return { undo: done.at(-1), redo: undone.at(-1) };
}

function drop(numbers: number[], number: number): boolean {
  const at = numbers.lastIndexOf(number);
  if (at >= 0) numbers.splice(at, 1);
  return at >= 0;
}
