import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  after,
  alternativeRosters,
  evaluate,
  indexDuties,
  leastChangeSentence,
  leastChanges,
  ruleCosts,
  ruleCostSentence,
  solutionDocument,
  type AlternativeRoster,
  type Instance,
  type KnownRoster,
  type Roster,
  type RosterSolution,
  type Sentence,
} from '../engine/index.js';
import { asJson } from './documents.js';
import { writeWhole } from './files.js';
import { percent } from './language.js';

/** What may be asked beyond why, and how long each question may be searched for. */
export interface InsightWishes {
  readonly leastChanges?: boolean;
  readonly ruleCosts?: boolean;
  readonly alternatives?: string;
  readonly timeLimit: number;
  /** Only this slot's least changes. */
  readonly slot?: string;
}

const CHANGES_PER_SLOT = 3;
const TASTE = { count: 2, fresh: 0.3, dearer: 0.05 };

/** The answers, in the order of the questions. */
export async function* insights(instance: Instance, roster: Roster, solution: RosterSolution, wishes: InsightWishes) {
  const known: KnownRoster = { duties: solution.duties, incumbent: evaluate(instance, roster).objective, bound: solution.bound };
  const options = { seed: solution.engine.seed, stopFor: () => after(wishes.timeLimit, () => performance.now()) };
  if (wishes.leastChanges === true) yield* changesOf(instance, roster, wishes.slot);
  if (wishes.ruleCosts === true) for (const cost of await ruleCosts(instance.problem, known, options)) yield ruleCostSentence(cost);
  if (wishes.alternatives === undefined) return;
  const found = await alternativeRosters(instance.problem, known, TASTE, options);
  const pathOf = (index: number) => join(wishes.alternatives!, `alternative-${index + 1}.json`);
  for (const [index, other] of found.entries()) yield await written(instance, solution, other, pathOf(index));
  // What an earlier call has left there would be taken for an answer to this one.
  for (let index = found.length; index < TASTE.count; index += 1) await rm(pathOf(index), { force: true });
  if (found.length < TASTE.count) yield noMore(found.length);
}

function* changesOf(instance: Instance, roster: Roster, only: string | undefined): Generator<Sentence> {
  for (const [slot, { id, required }] of instance.problem.slots.entries())
    if ((only ?? id) === id && roster.peopleOf[slot]!.length < required)
      for (const change of leastChanges(instance, roster, slot, CHANGES_PER_SLOT)) yield leastChangeSentence(change);
}

async function written(
  instance: Instance,
  { problem: hash, bound, engine, objective }: RosterSolution,
  other: AlternativeRoster,
  path: string,
): Promise<Sentence> {
  const document = solutionDocument(instance, indexDuties(instance, other.duties), bound, { hash, engine });
  await writeWhole(path, asJson(document));
  const apart = Math.abs(other.objective - objective) / Math.max(1, objective);
  const isCheaper = other.objective < objective;
  return {
    ru: `${path}: другой график, цена ${other.objective} (на ${percent(apart, 1, 'ru')} ${isCheaper ? 'дешевле' : 'дороже'} этого), иных выходов ${percent(other.fresh, 0, 'ru')}.`,
    en: `${path}: another roster, cost ${other.objective} (${percent(apart, 1, 'en')} ${isCheaper ? 'below' : 'above'} this one), ${percent(other.fresh, 0, 'en')} other duties.`,
  };
}

function noMore(count: number): Sentence {
  return {
    ru: `Иных графиков не дороже чем на ${percent(TASTE.dearer, 0, 'ru')} за отведённое время найдено: ${count}.`,
    en: `Other rosters at most ${percent(TASTE.dearer, 0, 'en')} dearer found in the time given: ${count}.`,
  };
}
