import { performance } from 'node:perf_hooks';
import {
  after,
  alternativeRosters,
  anyOf,
  compile,
  indexDuties,
  leastChanges,
  rosterOf,
  ruleCosts,
  sharpened,
  type InsightOptions,
  type KnownRoster,
  type RosterProblem,
  type RosterSolution,
} from '../engine/index.js';
import { dearestFirst } from './dearest-first.js';
import type { InsightAnswer, InsightProgress, InsightWish } from './insight-wish.js';

const WAYS_PER_PLACE = 3;

/** What the thread that answers can hear and say. */
export interface InsightEars {
  readonly isStopped: () => boolean;
  readonly report: (progress: InsightProgress) => void;
}

/** Answers a question about a roster in the calling thread; stopped, it answers with what it has. */
export async function answerInsight(
  problem: RosterProblem,
  solution: RosterSolution,
  wish: InsightWish,
  ears: InsightEars,
): Promise<InsightAnswer> {
  const startedAt = performance.now();
  const onAnswer = (done: number, of: number) =>
    ears.report({ phase: wish.question, seconds: Math.round(performance.now() - startedAt) / 1000, done, of });
  const options: InsightOptions = {
    seed: wish.seed,
    isStopped: ears.isStopped,
    stopFor: () => anyOf([ears.isStopped, after(wish.secondsEach, () => performance.now())]),
    onAnswer,
  };
  const known: KnownRoster = { duties: solution.duties, incumbent: solution.objective, bound: solution.bound };
  switch (wish.question) {
    case 'rule-costs':
      return costsOfRules(problem, known, options);
    case 'least-changes':
      return changesOfPlaces(problem, solution, ears.isStopped, onAnswer);
    case 'alternatives': {
      const rosters = await alternativeRosters(problem, known, wish, options);
      return { question: 'alternatives', isComplete: rosters.length === wish.count, rosters };
    }
  }
}

/** The roster is searched for once more first: a roster made by hand has no bound of its own, and the sharper it is the narrower each interval. */
async function costsOfRules(problem: RosterProblem, roster: KnownRoster, options: InsightOptions): Promise<InsightAnswer> {
  const known = roster.bound < roster.incumbent ? await sharpened(problem, roster, options) : roster;
  const costs = await ruleCosts(problem, known, options);
  const isComplete = options.isStopped?.() !== true;
  return { question: 'rule-costs', isComplete, objective: known.incumbent, bound: known.bound, costs };
}

/** The dearest open places first, as long as nobody stops it. */
function changesOfPlaces(
  problem: RosterProblem,
  { duties, shortages }: RosterSolution,
  isStopped: () => boolean,
  onAnswer: (done: number, of: number) => void,
): InsightAnswer {
  const instance = compile(problem);
  const roster = rosterOf(instance, indexDuties(instance, duties));
  const places = [];
  for (const { slot } of dearestFirst(problem, shortages)) {
    if (isStopped()) break;
    places.push({ slot, ways: leastChanges(instance, roster, instance.slotIndex.get(slot)!, WAYS_PER_PLACE) });
    onAnswer(places.length, shortages.length);
  }
  return { question: 'least-changes', isComplete: places.length === shortages.length, places };
}
