import { modelBuilder, type ModelBuilder } from '../../search/lp/model-builder.js';
import type { LinearModel } from '../../search/lp/port.js';
import type { CrossCheckSchool } from './cross-check.js';
import type { Part } from './parts.js';

/** What an exception costs, in works of difference: a part for the commission, a flagged school checked by a flagged one. */
export const CROSS_CHECK_WEIGHTS = { commission: 100_000, flaggedByFlagged: 5_000 };

/** A part that may go to a school in exchange for one of its own. */
export interface Passing {
  readonly part: Part;
  readonly to: number;
}

/** The program of one district: column p is 1 exactly if `passings[p]` takes place. */
export interface CrossCheckMip {
  readonly model: LinearModel;
  readonly passings: readonly Passing[];
}

/** Every part goes to at most one seat of another school; a school has a seat for each part of its own, of the same size. */
export function crossCheckMip(schools: readonly CrossCheckSchool[], parts: readonly Part[]): CrossCheckMip {
  const builder = modelBuilder();
  const passings: Passing[] = [];
  const ofSeat = parts.map((): number[] => []);
  const ofPart = parts.map((part) => {
    const own: number[] = [];
    for (const [seat, { school: to, works }] of parts.entries()) {
      if (!mayCheck(schools[part.school]!, schools[to]!)) continue;
      passings.push({ part, to });
      const column = builder.addColumn({ cost: costOf(schools[part.school]!, schools[to]!, part.works - works) });
      own.push(column);
      ofSeat[seat]!.push(column);
    }
    return own;
  });
  for (const columns of ofSeat) if (columns.length > 0) builder.addRow(-Infinity, 1, columns);
  for (const columns of ofPart)
    builder.addRow(1, 1, [...columns, builder.addColumn({ cost: CROSS_CHECK_WEIGHTS.commission, isInteger: false })]);
  if (schools.length > 2) forbidMutual(builder, passings);
  return { model: builder.build(), passings };
}

function mayCheck(school: CrossCheckSchool, other: CrossCheckSchool): boolean {
  return school !== other && school.subjects.every((subject) => other.markers.includes(subject));
}

function costOf(school: CrossCheckSchool, other: CrossCheckSchool, difference: number): number {
  return Math.abs(difference) + (school.isFlagged && other.isFlagged ? CROSS_CHECK_WEIGHTS.flaggedByFlagged : 0);
}

/** Of the two ways between two schools one at most is used, by whichever part. */
function forbidMutual(builder: ModelBuilder, passings: readonly Passing[]): void {
  const ways = new Map<string, Map<Part, number[]>>();
  for (const [column, { part, to }] of passings.entries()) {
    const key = `${part.school} ${to}`;
    const way = ways.get(key) ?? new Map<Part, number[]>();
    way.set(part, [...(way.get(part) ?? []), column]);
    ways.set(key, way);
  }
  for (const [key, there] of ways) {
    const [from, to] = key.split(' ').map(Number) as [number, number];
    const back = ways.get(`${to} ${from}`);
    if (from > to || back === undefined) continue;
    for (const one of there.values()) for (const other of back.values()) builder.addRow(-Infinity, 1, [...one, ...other]);
  }
}
