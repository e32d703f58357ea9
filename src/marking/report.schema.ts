import { z } from 'zod';

const count = z.int();
const figure = z.number();
const perhaps = z.number().nullable().describe('null: not defined.');

const bounds = z.object({ works: count, checked: count, found: count, atLeast: count, atMost: count });
const agreement = z.object({
  works: count,
  observed: perhaps,
  cohen: perhaps,
  linear: perhaps,
  quadratic: perhaps,
  gwetAc1: perhaps,
});
const pairOfFigures = z.tuple([figure, figure]);
const paired = z.object({
  works: count,
  mean: figure,
  deviation: figure,
  t: perhaps,
  p: perhaps,
  interval95: pairOfFigures,
  limitsOfAgreement: pairOfFigures,
});
const task = z.object({ subject: z.string(), task: z.string(), works: count, differing: count, meanDifference: figure });

const figures = z.object({
  agreed: count,
  raised: count,
  lowered: count,
  meanDifference: figure.describe('School less commission, in points.'),
  largestDifference: figure,
  paired: paired.nullable(),
  signP: figure,
  wilcoxonP: perhaps,
  matrix: z.array(z.array(count)).describe('Works by the marks 2 to 5 of the school (rows) and of the commission (columns).'),
  agreement,
  tasks: z.array(task),
  bounds: z.object({ asFound: bounds, worstCase: bounds }),
  estimate: z.object({ share: figure, error: figure }).nullable(),
});
const group = z.object({
  school: z.string().nullable(),
  subject: z.string().nullable(),
  sampled: count,
  checked: count,
  missing: count,
  undecided: count,
  figures: figures.nullable().describe('null: fewer than ten works were checked.'),
});
const funnel = z.object({
  centre: figure,
  points: z.array(z.object({ school: z.string(), subject: z.string(), checked: count, share: figure })),
  limits: z.array(z.object({ checked: count, inner: pairOfFigures, outer: pairOfFigures })),
});
const expert = z.object({ expert: z.string(), works: count, exact: count, meanError: figure, meanAbsoluteError: figure });

const recognisable = z.object({ school: z.string(), subject: z.string(), grade: count, works: count });

/** The report of a recheck; schools by their ids. */
export const reportAnswer = z.object({
  draw: z
    .object({ number: count, title: z.string(), planSha256: z.string(), resultSha256: z.string(), extensions: count })
    .nullable(),
  rule: z.object({ tolerancePoints: count, countsMarkChange: z.boolean() }),
  confidencePercent: figure,
  municipality: group,
  groups: z.array(group),
  extras: group.nullable().describe('Works rechecked beside the sample for a reason: nothing is inferred from them.'),
  named: z.array(
    z.object({ school: z.string(), subject: z.string(), direction: z.enum(['raised', 'lowered']), adjustedP: figure }),
  ),
  funnel,
  commission: z.object({
    doubleChecked: count,
    arbitrated: count,
    icc21: perhaps,
    agreement,
    experts: z.array(expert),
    severity: z.object({ kind: z.enum(['unmeasured', 'even', 'strict', 'generous']), meanError: figure.optional() }),
    anchorWorks: count,
    anchorAlpha: perhaps,
  }),
  recognisable: z
    .array(recognisable)
    .describe('Subjects and grades all of whose works are of one school: its experts could know the school.'),
});
