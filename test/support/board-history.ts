import { expect } from '@jest/globals';
import type { Random } from '../../src/engine/index.js';
import type { BoardAnswer } from '../../src/rosters/board/board.schema.js';

/** A change that the board has taken. */
export interface Done {
  readonly number: number;
  readonly by: string;
  readonly edit: Operation;
}

export interface Operation {
  readonly kind: string;
  readonly person?: string;
  readonly slot?: string;
  readonly by?: string;
  readonly of?: number;
}

/** Something that somebody might do on the board, sensible or not. */
export function operation({ rows, people }: BoardAnswer, random: Random, done: readonly Done[]): Operation {
  const any = random.pick;
  const row = any(rows);
  const [slot, there, other] = [row.slot, row.people[0], any(people).code];
  if (there === undefined) return { kind: 'add', person: other, slot };
  const { person } = there;
  const last = done.at(-1)?.number;
  return any<Operation>([
    { kind: there.isPinned ? 'unpin' : 'pin', person, slot },
    { kind: 'replace', person, by: other, slot },
    { kind: 'remove', person, slot },
    last === undefined ? { kind: 'remove', person, slot } : { kind: 'undo', of: last },
  ]);
}

/** The history by itself, without the service: what the duties must be after every step in turn. */
export function replayed(before: readonly string[], steps: readonly Done[]): readonly string[] {
  const duties = new Set(before);
  const effects = new Map<number, { readonly came: readonly string[]; readonly went: readonly string[] }>();
  for (const { number, edit } of steps) {
    const effect = effectOf(edit, effects);
    for (const duty of effect.went) expect(duties.delete(duty)).toBe(true);
    for (const duty of effect.came) duties.add(duty);
    effects.set(number, effect);
  }
  return [...duties].toSorted();
}

function effectOf(
  { kind, person, slot, by, of }: Operation,
  effects: ReadonlyMap<number, { came: readonly string[]; went: readonly string[] }>,
) {
  const [own, next] = [`${person} ${slot}`, `${by} ${slot}`];
  if (kind === 'undo') return { came: effects.get(of!)!.went, went: effects.get(of!)!.came };
  if (kind === 'add') return { came: [own], went: [] };
  if (kind === 'remove') return { came: [], went: [own] };
  return kind === 'replace' ? { came: [next], went: [own] } : { came: [], went: [] };
}

export function dutiesOf({ rows }: BoardAnswer): readonly string[] {
  return rows.flatMap(({ slot, people }) => people.map(({ person }) => `${person} ${slot}`)).toSorted();
}
