import type { Random } from '../random.js';
import { CATEGORIES, type Choice, type Person, type Phase, type RosterProblem, type Slot } from '../roster/model.js';
import type { School } from './landscape.js';

const TEAM = 3;

/** Visits to the flagged schools while works are written, and to half of them while works are marked; observers are at some already. */
export function asCommission(random: Random, schools: readonly School[], problem: RosterProblem): RosterProblem {
  const flagged = schools.filter(({ isFlagged }) => isFlagged).map(({ place }) => place.id);
  const musts = flagged.flatMap((place, index): [string, Phase][] =>
    index % 2 === 0
      ? [
          [place, 'conduct'],
          [place, 'grading'],
        ]
      : [[place, 'conduct']],
  );
  const slots = problem.slots.filter(({ place, phase }) => musts.some(([at, when]) => at === place && when === phase));
  return {
    ...problem,
    format: 'roster-problem/2',
    people: problem.people.map(member),
    slots: slots.map((slot) => visit(random, slot)),
    choices: musts.map(([place, phase]) => choiceOf(place, phase, slots)).filter((choice) => choice.slots.length > 0),
    preferences: [],
    rules: {
      ...problem.rules,
      subjectConflict: false,
      reciprocity: 'off',
      routes: true,
      duplication: 'soft',
      weights: { ...problem.rules.weights, duplication: 100 },
    },
  };
}

/** Every fourth can take the chair. */
function member(person: Person, index: number): Person {
  return { ...person, roles: index % 4 === 0 ? ['commission', 'chair'] : ['commission'] };
}

function visit(random: Random, slot: Slot): Slot {
  return { ...slot, role: 'commission', required: TEAM, weight: 0, quotas: [], observed: random.chance(0.6) };
}

function choiceOf(place: string, phase: Phase, slots: readonly Slot[]): Choice {
  return {
    id: `visit:${place}:${phase}`,
    slots: slots.filter((slot) => slot.place === place && slot.phase === phase).map(({ id }) => id),
    open: 1,
    required: TEAM,
    weight: 20_000,
    quotas: [{ categories: CATEGORIES, roles: ['chair'], min: 1, weight: 5000, reserved: true, leads: true }],
  };
}
