import { randomFrom, type Interval, type Random, type RosterProblem, type Slot } from '../../src/engine/index.js';

type Change = (problem: RosterProblem, random: Random) => RosterProblem;

const MOST_TRIES = 50;

/** Somebody who has duties falls ill for one of their days. */
export const cancellation: Change = (problem, random) => {
  const { person: who, slot } = random.pick(problem.published);
  const day = problem.slots.find(({ id }) => id === slot)?.start.slice(0, 10);
  if (day === undefined) return problem;
  return {
    ...problem,
    people: problem.people.map((person) =>
      person.id === who ? { ...person, available: person.available.flatMap((interval) => withoutDay(interval, day)) } : person,
    ),
  };
};

/** Half of ten changes are illnesses; the rest are works moved, added and called off. */
const TEN: readonly Change[] = [...Array.from({ length: 5 }, () => cancellation), moved, moved, moved, added, calledOff];

/** The problem of a re-plan: what was published stays wished for, and one thing or ten are different. */
export function changedProblem(published: RosterProblem, changes: 1 | 10, seed: number): RosterProblem {
  const random = randomFrom(seed);
  return (changes === 1 ? [cancellation] : TEN).reduce((problem, change) => change(problem, random), published);
}

function moved(problem: RosterProblem, random: Random): RosterProblem {
  const own = random.pick(problem.slots);
  const next = elsewhen(problem, own, random);
  return { ...problem, slots: problem.slots.map((slot) => (slot === own ? next : slot)) };
}

function added(problem: RosterProblem, random: Random): RosterProblem {
  const own = random.pick(problem.slots);
  return { ...problem, slots: [...problem.slots, { ...elsewhen(problem, own, random), id: `${own.id}+` }] };
}

function calledOff(problem: RosterProblem, random: Random): RosterProblem {
  const own = random.pick(problem.slots);
  return {
    ...problem,
    slots: problem.slots.filter((slot) => slot !== own),
    published: problem.published.filter(({ slot }) => slot !== own.id),
  };
}

/** The slot on another day on which its place has works. */
function elsewhen({ slots }: RosterProblem, own: Slot, random: Random): Slot {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const other = random.pick(slots);
    const isUseful = other.start.slice(0, 10) !== own.start.slice(0, 10);
    if (isUseful) return { ...own, start: other.start, end: other.end };
  }
  return own;
}

function withoutDay([from, to]: Interval, day: string): readonly Interval[] {
  const [begin, end] = [`${day}T00:00`, `${day}T23:59`];
  if (to <= begin || from >= end) return [[from, to]];
  const rest: readonly Interval[] = [
    [from, begin],
    [end, to],
  ];
  return rest.filter(([start, stop]) => start < stop);
}
