import { flowsOf, reversed } from '../roster.js';
import type { Draft } from './draft.js';

/** H11 or its cost: a column says that someone employed at A serves at B; both directions of a pair exclude each other. */
export function addReciprocity(draft: Draft): void {
  const { reciprocity, weights } = draft.instance.problem.rules;
  if (reciprocity === 'off' || (reciprocity === 'soft' && weights.reciprocity === 0)) return;
  const senders = sendersByFlow(draft);
  for (const flow of senders.keys()) {
    const back = reversed(draft.instance, flow);
    if (flow > back || !senders.has(back)) continue;
    const both = [addFlow(draft, flow, senders.get(flow)!), addFlow(draft, back, senders.get(back)!)];
    const name = flowName(draft, flow);
    const allowing =
      reciprocity === 'hard' ? [] : [draft.builder.addColumn({ name: `m_${name}`, cost: weights.reciprocity, isInteger: false })];
    draft.builder.addLimit(`mutual_${name}`, both, 1, allowing);
  }
}

/** For each directed pair of places the people who can serve in that direction. */
function sendersByFlow({ instance, visits }: Draft): Map<number, Set<number>> {
  const senders = new Map<number, Set<number>>();
  for (const [person, own] of visits.entries()) {
    const seen = new Set(own.map(({ place }) => place));
    for (const place of seen) {
      const slot = instance.slotsOfPerson[person]!.find((each) => instance.slots.place[each] === place)!;
      for (const flow of flowsOf(instance, { person, slot })) senders.set(flow, (senders.get(flow) ?? new Set()).add(person));
    }
  }
  return senders;
}

/** The column of a direction: above every visit in it, and above all that the direction gives to a slot for one person. */
function addFlow(draft: Draft, flow: number, people: ReadonlySet<number>): number {
  const { instance, visits, ofSlot, duties } = draft;
  const name = flowName(draft, flow);
  const place = flow % instance.problem.places.length;
  const column = draft.builder.addColumn({ name: `t_${name}`, isInteger: false });
  for (const person of people)
    for (const [index, sign] of visits[person]!.filter((visit) => visit.place === place)
      .flatMap((visit) => visit.signs)
      .entries())
      draft.builder.addLimit(`flow${index}_p${person}_${name}`, sign, 0, [column]);
  for (const [slot, columns] of ofSlot.entries()) {
    if (instance.slots.place[slot] !== place || instance.slots.required[slot] !== 1) continue;
    const sent = columns.filter((each) => people.has(duties[each]!.person));
    if (sent.length > 1) draft.builder.addLimit(`sent_s${slot}_${name}`, sent, 0, [column]);
  }
  return column;
}

function flowName({ instance }: Draft, flow: number): string {
  const places = instance.problem.places.length;
  return `a${Math.floor(flow / places)}_a${flow % places}`;
}
