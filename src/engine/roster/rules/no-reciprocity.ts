import { type Roster, flowsOf, reversed } from '../roster.js';
import type { Instance } from '../instance/instance.js';
import type { Breach, SetRule } from './rule.js';

export const noReciprocity: SetRule = {
  number: 'H11',
  name: 'reciprocity',
  sentence: {
    ru: 'две школы не наблюдают друг за другом',
    en: 'no two places send people to each other',
  },
  exclusion: 'reciprocity',
  breaches: (instance, roster) => (instance.problem.rules.reciprocity === 'hard' ? mutualPlaces(instance, roster) : []),
  admits: (instance, roster, person, slot) =>
    instance.problem.rules.reciprocity !== 'hard' ||
    flowsOf(instance, { person, slot }).every((flow) => !roster.flows.has(reversed(instance, flow))),
};

/** Unordered pairs of places that send people to each other. */
export function mutualPlaces(instance: Instance, roster: Roster): Breach[] {
  const places = instance.problem.places.length;
  return [...roster.flows.keys()]
    .filter((flow) => flow < reversed(instance, flow) && roster.flows.has(reversed(instance, flow)))
    .map((flow) => ({ place: Math.floor(flow / places), otherPlace: flow % places }));
}
