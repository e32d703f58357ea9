import type { MipSolver } from '../../search/lp/port.js';
import type { RecheckSentence, SchoolId } from '../model.js';
import { crossCheckMip, type Passing } from './cross-check-mip.js';
import { partsOf } from './parts.js';

/** A school that takes part in the cross-check (R5). */
export interface CrossCheckSchool {
  readonly id: SchoolId;
  /** The school district inside which works are exchanged. */
  readonly district: string;
  /** How many works it hands over. */
  readonly works: number;
  /** The subjects and grades of its works, such as `mathematics 5`. */
  readonly subjects: readonly string[];
  /** The subjects and grades that its own teachers can mark. */
  readonly markers: readonly string[];
  /** Whether it is listed for signs of biased results; its works go to a stable school. */
  readonly isFlagged: boolean;
}

/** So many works of one school go to another. */
export interface CrossCheckPair {
  readonly school: SchoolId;
  readonly checkedBy: SchoolId;
  readonly works: number;
}

/** The exchange inside one district, with what it could not settle. */
export interface CrossCheckPlan {
  readonly district: string;
  readonly status: 'optimal' | 'feasible';
  /** Works by which schools check more or less than they hand over, and dear exceptions: see `CROSS_CHECK_WEIGHTS`. */
  readonly objective: number;
  readonly bound: number;
  readonly pairs: readonly CrossCheckPair[];
  /** Works that no school of the district may or can check: they go to the municipal commission. */
  readonly commission: readonly { readonly school: SchoolId; readonly works: number }[];
  /** Flagged schools with the stable ones that check them and can help them. */
  readonly help: readonly { readonly flagged: SchoolId; readonly stable: SchoolId }[];
  readonly warnings: readonly RecheckSentence[];
}

/** How to solve: the solver of the program, and how long it may take for one district. */
export interface CrossCheckOptions {
  readonly solver: MipSolver;
  readonly timeLimitSeconds?: number;
  readonly seed?: number;
}

/**
 * Plans who checks whose works, district by district: nobody his own, no two schools each other where there are three, each
 * about as much as it hands over, flagged schools with stable ones. A large school is split between at most two partners.
 */
export async function planCrossCheck(
  schools: readonly CrossCheckSchool[],
  options: CrossCheckOptions,
): Promise<readonly CrossCheckPlan[]> {
  const districts = [...new Set(schools.map(({ district }) => district))];
  const plans: CrossCheckPlan[] = [];
  for (const district of districts)
    plans.push(
      await planDistrict(
        district,
        schools.filter((school) => school.district === district),
        options,
      ),
    );
  return plans;
}

async function planDistrict(
  district: string,
  schools: readonly CrossCheckSchool[],
  { solver, timeLimitSeconds = 60, seed = 0 }: CrossCheckOptions,
): Promise<CrossCheckPlan> {
  const parts = partsOf(schools);
  const { model, passings } = crossCheckMip(schools, parts);
  const { values, objective, bound } = await solver.solve(model, { timeLimitSeconds, seed, absoluteGap: 0.999 });
  if (values === null) throw new Error(`the cross-check of ${district} found no plan within ${timeLimitSeconds} s`);
  const chosen = passings.filter((_, column) => values[column]! > 0.5);
  const cost = Math.round(objective);
  const pairs = merged(schools, chosen);
  return {
    district,
    status: cost < bound + 1 ? 'optimal' : 'feasible',
    objective: cost,
    bound: Math.min(cost, Math.max(0, Math.ceil(bound - 1e-6))),
    pairs,
    commission: leftOver(schools, pairs),
    help: helpOf(schools, pairs),
    warnings: warningsOf(schools, pairs),
  };
}

function merged(schools: readonly CrossCheckSchool[], chosen: readonly Passing[]): CrossCheckPair[] {
  const pairs = new Map<string, CrossCheckPair>();
  for (const { part, to } of chosen) {
    const [school, checkedBy] = [schools[part.school]!.id, schools[to]!.id];
    const key = JSON.stringify([school, checkedBy]);
    pairs.set(key, { school, checkedBy, works: (pairs.get(key)?.works ?? 0) + part.works });
  }
  return [...pairs.values()];
}

function leftOver(schools: readonly CrossCheckSchool[], pairs: readonly CrossCheckPair[]): CrossCheckPlan['commission'] {
  return schools
    .map(({ id, works }) => {
      const gone = pairs.filter(({ school }) => school === id).reduce((sum, pair) => sum + pair.works, 0);
      return { school: id, works: works - gone };
    })
    .filter(({ works }) => works > 0);
}

function helpOf(schools: readonly CrossCheckSchool[], pairs: readonly CrossCheckPair[]): CrossCheckPlan['help'] {
  const flagged = new Set(schools.filter(({ isFlagged }) => isFlagged).map(({ id }) => id));
  return pairs
    .filter(({ school, checkedBy }) => flagged.has(school) && !flagged.has(checkedBy))
    .map(({ school, checkedBy }) => ({ flagged: school, stable: checkedBy }));
}

function warningsOf(schools: readonly CrossCheckSchool[], pairs: readonly CrossCheckPair[]): RecheckSentence[] {
  if (schools.length === 1) {
    const { id } = schools[0]!;
    return [
      {
        ru: `${id}: в округе нет другой школы, работы проверяет муниципальная комиссия`,
        en: `${id}: there is no other school in the district, the municipal commission checks the works`,
      },
    ];
  }
  if (schools.length > 2 || pairs.length < 2) return [];
  const [one, other] = schools.map(({ id }) => id);
  return [
    {
      ru: `${one} и ${other} проверяют друг друга: других школ в округе нет`,
      en: `${one} and ${other} check each other: the district has no other school`,
    },
  ];
}
