import { flowsOf } from '../roster.js';
import type { Draft } from './draft.js';
import { largestLoad } from './limits.js';

/** The square of what each place gives less what it gets, in unary like the square of a load. */
export function addDonorBalance(draft: Draft): void {
  const weight = draft.instance.problem.rules.weights.donorBalance ?? 0;
  if (weight === 0) return;
  for (const [place, net] of netColumns(draft).entries()) if (net.size > 0) addSquare(draft, place, net, weight);
}

/** For each place what every column adds to its balance: 1 or more given, less than 0 got. */
function netColumns({ instance, duties }: Draft): Map<number, number>[] {
  const places = instance.problem.places.length;
  const net = instance.problem.places.map(() => new Map<number, number>());
  const add = (place: number, column: number, step: number) => net[place]!.set(column, (net[place]!.get(column) ?? 0) + step);
  for (const [column, duty] of duties.entries())
    for (const flow of flowsOf(instance, duty)) {
      add(Math.floor(flow / places), column, 1);
      add(flow % places, column, -1);
    }
  return net;
}

function addSquare(draft: Draft, place: number, net: ReadonlyMap<number, number>, weight: number): void {
  const { builder } = draft;
  const steps = Array.from({ length: largestImbalance(draft, place, net) }, (_, below) =>
    builder.addColumn({ name: `d${below + 1}_a${place}`, cost: weight * (2 * below + 1), isInteger: false }),
  );
  const columns = [...net.keys(), ...steps];
  const minus = steps.map(() => -1);
  builder.addRow(-Infinity, 0, columns, [...net.values(), ...minus], `gives_a${place}`);
  builder.addRow(-Infinity, 0, columns, [...Array.from(net.values(), (step) => 0 - step), ...minus], `gets_a${place}`);
}

/** No more can be given than the staff may serve, and no more got than there are seats. */
function largestImbalance(draft: Draft, place: number, net: ReadonlyMap<number, number>): number {
  const { slots, staffOf } = draft.instance;
  const given = Array.from(staffOf[place]!).reduce((sum, person) => sum + largestLoad(draft, person), 0);
  const mostEmployers = Math.max(0, ...Array.from(net.values(), (step) => 0 - step));
  const got = slots.place.reduce((sum, at, slot) => (at === place ? sum + slots.required[slot]! * mostEmployers : sum), 0);
  return Math.max(given, got);
}
