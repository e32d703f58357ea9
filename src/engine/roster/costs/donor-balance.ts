import type { Instance } from '../instance/instance.js';
import { type Roster, flowsOf } from '../roster.js';
import type { CostTerm } from './term.js';

export const donorBalance: CostTerm = {
  name: 'donorBalance',
  sentence: { ru: 'школы дают не столько людей, сколько получают', en: 'places that give more or fewer people than they get' },
  total: (instance, roster) => weightOf(instance) * givenBeyondGot(instance, roster).reduce((sum, net) => sum + net * net, 0),
  added: (instance, roster, person, slot) => {
    if (weightOf(instance) === 0) return 0;
    const net = givenBeyondGot(instance, roster);
    const places = net.length;
    let squares = 0;
    for (const flow of flowsOf(instance, { person, slot })) {
      const [from, to] = [Math.floor(flow / places), flow % places];
      squares += 2 * net[from]! + 1 + (1 - 2 * net[to]!);
      net[from]! += 1;
      net[to]! -= 1;
    }
    return weightOf(instance) * squares;
  },
};

function weightOf({ problem }: Instance): number {
  return problem.rules.weights.donorBalance ?? 0;
}

/** For each place: duties of its staff elsewhere less duties that staff of other places have there. */
function givenBeyondGot({ problem }: Instance, { flows }: Roster): Float64Array {
  const places = problem.places.length;
  const net = new Float64Array(places);
  for (const [flow, count] of flows) {
    net[Math.floor(flow / places)]! += count;
    net[flow % places]! -= count;
  }
  return net;
}
