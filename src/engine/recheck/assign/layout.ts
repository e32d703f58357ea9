import type { ExpertId, RecheckExpert, RecheckProblem, RecheckWork } from '../model.js';
import { type Begun, begunStacks } from './begun.js';
import { classesOf, type WorkClass } from './classes.js';
import { numbering } from './numbering.js';

/**
 * A problem in typed arrays. An arc joins a class to an expert who may check it; class c owns the arcs from `arcStart[c]`
 * to `arcStart[c + 1]`. All works of a class may go along an arc, each once.
 */
export interface RecheckLayout {
  readonly problem: RecheckProblem;
  readonly classes: readonly WorkClass[];
  readonly arcStart: Int32Array;
  readonly arcExpert: Int32Array;
  readonly arcClass: Int32Array;
  /** The (expert, school) and (group, expert) pairs that mixing counts, by arc. */
  readonly arcStack: Int32Array;
  readonly arcSplit: Int32Array;
  readonly stackPairs: number;
  readonly splitPairs: number;
  readonly arcsOfExpert: readonly Int32Array[];
  readonly minutes: Int32Array;
  readonly size: Int32Array;
  /** What was handed out before. */
  readonly begun: Begun;
  /** Checks still wanted in each class. */
  readonly demand: Int32Array;
  /** How many experts each group should see; 0 where the group is too small to be split. */
  readonly wantedSplit: Int32Array;
  /** What is added to a stack's minutes is a multiple of this. */
  readonly grain: number;
}

/** Gathers the works into classes and lists who may check them and has the time for one at least. */
export function recheckLayout(problem: RecheckProblem): RecheckLayout {
  const gathered = classesOf(problem);
  const { classes, groupSizes, schools, keptBy } = gathered;
  const eligible = eligibilityOf(problem);
  const arcs = { expert: [] as number[], class: [] as number[], stack: [] as number[], split: [] as number[] };
  const [stacks, splits] = [numbering(), numbering()];
  const stackPair = (expert: number, school: number) => stacks.of(expert * schools + school);
  const splitPair = (group: number, expert: number) => splits.of(group * problem.experts.length + expert);
  const begun = begunStacks(problem, gathered, { stackPair, splitPair });
  const arcStart = [0];
  for (const [index, { works, school, group, minutes }] of classes.entries()) {
    const [first] = works;
    for (const expert of eligible(problem.works[first!]!)) {
      if (keptBy.get(first!)?.includes(expert) === true) continue;
      if (begun.load[expert]! + minutes > problem.experts[expert]!.capacityMinutes) continue;
      arcs.expert.push(expert);
      arcs.class.push(index);
      arcs.stack.push(stackPair(expert, school));
      arcs.split.push(splitPair(group, expert));
    }
    arcStart.push(arcs.expert.length);
  }
  const { minExpertsPerSchool } = problem.rules;
  return {
    problem,
    classes,
    arcStart: Int32Array.from(arcStart),
    arcExpert: Int32Array.from(arcs.expert),
    arcClass: Int32Array.from(arcs.class),
    arcStack: Int32Array.from(arcs.stack),
    arcSplit: Int32Array.from(arcs.split),
    stackPairs: stacks.count(),
    splitPairs: splits.count(),
    arcsOfExpert: byExpert(problem.experts.length, arcs.expert),
    begun,
    minutes: Int32Array.from(classes, ({ minutes }) => minutes),
    size: Int32Array.from(classes, ({ works }) => works.length),
    demand: Int32Array.from(classes, ({ works, checks }) => works.length * checks),
    wantedSplit: Int32Array.from(groupSizes, (size) => (size >= minExpertsPerSchool ? minExpertsPerSchool : 0)),
    grain: Math.max(
      1,
      classes.reduce((divisor, { minutes }) => greatestDivisor(divisor, minutes), 0),
    ),
  };
}

/** The arc from a class to an expert, −1 if he may not check it; a class's arcs are in the order of the experts. */
export function arcTo({ arcStart, arcExpert }: RecheckLayout, own: number, expert: number): number {
  let [low, high] = [arcStart[own]!, arcStart[own + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = arcExpert[middle]!;
    if (found === expert) return middle;
    if (found < expert) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The experts who may check a work; those for a subject and grade are looked up once. */
function eligibilityOf({ experts }: RecheckProblem): (work: RecheckWork) => readonly number[] {
  const qualified = new Map<string, readonly number[]>();
  const barred = experts.map(({ affiliations, bans }) => new Set([...affiliations, ...bans]));
  return ({ school, subject, grade, excluded }) => {
    const key = JSON.stringify([subject, grade]);
    const able = qualified.get(key) ?? [...experts.keys()].filter((index) => isQualified(experts[index]!, subject, grade));
    qualified.set(key, able);
    const unwanted = new Set<ExpertId>(excluded);
    return able.filter((index) => !barred[index]!.has(school) && !unwanted.has(experts[index]!.id));
  };
}

function isQualified({ qualifications }: RecheckExpert, subject: string, grade: number): boolean {
  return qualifications.some((own) => own.subject === subject && own.grades.includes(grade));
}

function byExpert(count: number, arcExpert: readonly number[]): Int32Array[] {
  const own = Array.from({ length: count }, (): number[] => []);
  for (const [arc, expert] of arcExpert.entries()) own[expert]!.push(arc);
  return own.map((arcs) => Int32Array.from(arcs));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
