import { z } from 'zod';
import { AFFILIATION_KINDS, CATEGORIES, DEFAULT_RULES, DEFAULT_WEIGHTS, RECIPROCITY_MODES } from '../engine/index.js';

const count = z.int().min(0);
const risk = z.int().min(0).max(3);

const weights = z.strictObject({
  change: count.default(DEFAULT_WEIGHTS.change),
  balance: count.default(DEFAULT_WEIGHTS.balance),
  tripMinute: count.default(DEFAULT_WEIGHTS.tripMinute),
  repeatPlace: count.default(DEFAULT_WEIGHTS.repeatPlace),
  lastYear: count.default(DEFAULT_WEIGHTS.lastYear),
  reciprocity: count.default(DEFAULT_WEIGHTS.reciprocity),
  person: count.default(DEFAULT_WEIGHTS.person),
});

const quota = z.strictObject({ fromRisk: risk, categories: z.array(z.enum(CATEGORIES)).min(1), min: count, weight: count });

/** External organisers. */
const organisers = z.strictObject({
  /** Schools from this level of risk on have them. */
  fromRisk: risk.default(0),
  /** A room with more pupils than this has two. */
  twoAbovePupils: count.default(20),
  /** The share of its staff that a school releases at a time; null for no limit. */
  releasePercent: z.int().min(0).max(100).nullable().default(20),
  /** Cost of the square of what a school gives beyond what it gets. */
  donorBalance: count.default(5),
  reciprocity: z.enum(RECIPROCITY_MODES).default('hard'),
});

/** Visits of the commission. */
const commission = z.strictObject({
  fromRisk: risk.default(2),
  team: z.int().min(1).max(10).default(3),
  /** Cost of a visit without a chair. */
  chairWeight: count.default(5_000),
  /** Schools flagged in so many years are visited while works are marked too. */
  gradingFromYears: z.int().min(1).default(2),
  duplication: z.enum(RECIPROCITY_MODES).default('soft'),
  /** Cost of each member where an observer is. */
  duplicationCost: count.default(100),
});

/** What `campaign.rules` may hold: every switch and weight of planning; what is left out has our default. */
export const planningRulesSchema = z.strictObject({
  arriveBeforeMinutes: count.default(DEFAULT_RULES.arriveBeforeMinutes),
  leaveAfterMinutes: count.default(DEFAULT_RULES.leaveAfterMinutes),
  conflictKinds: z.array(z.enum(AFFILIATION_KINDS)).default([...DEFAULT_RULES.conflictKinds]),
  /** An observer's tie to a class or parallel keeps them out of that part only; otherwise out of the whole school. */
  tiesAsDeclared: z.boolean().default(false),
  subjectConflict: z.boolean().default(DEFAULT_RULES.subjectConflict),
  trainingRequired: z.boolean().default(DEFAULT_RULES.trainingRequired),
  maxDatesPerPlace: count.nullable().default(DEFAULT_RULES.maxDatesPerPlace),
  reciprocity: z.enum(RECIPROCITY_MODES).default(DEFAULT_RULES.reciprocity),
  weights: weights.prefault({}),
  travel: z.strictObject({ fixedMinutes: count.default(10), speedKmh: z.number().positive().default(40) }).prefault({}),
  /** From this level of risk on, every sitting and every grading block needs an observer, whatever the timetable asks; null: it decides. */
  coverFromRisk: risk.nullable().default(2),
  /** The cost of a missing observer by the school's risk level, 0 to 3; levels 2 and 3 are flagged schools. */
  slotWeights: z.tuple([count, count, count, count]).default([1_000, 2_000, 20_000, 40_000]),
  quotas: z.array(quota).default([{ fromRisk: 2, categories: ['authority', 'methodist'], min: 1, weight: 400 }]),
  /** The cost of a duty for which a person answered "if needed". */
  ifNeededCost: count.default(50),
  /** Duties a day for a person who has no limit of their own; null for none. */
  perDay: count.nullable().default(2),
  organisers: organisers.prefault({}),
  commission: commission.prefault({}),
});

export type PlanningRules = Readonly<z.infer<typeof planningRulesSchema>>;
