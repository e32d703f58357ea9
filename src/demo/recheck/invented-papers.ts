import { paperOf, type MarkedPaper, type PaperScale, type Random } from '../../engine/index.js';

/** The invented papers of the sixth grade: both subjects have the same shape. */
export const DEMO_SCALE = {
  tasks: [1, 1, 2, 2, 2, 2, 3, 2, 3, 2].map((max, i) => ({ task: String(i + 1), max })),
  marks: { '3': 8, '4': 12, '5': 16 },
} as const satisfies PaperScale;

export const DEMO_SUBJECTS = ['mathematics', 'russian'] as const;

/** A school × subject. */
export interface DemoPair {
  readonly login: string;
  readonly subject: (typeof DEMO_SUBJECTS)[number];
}

/** A pupil's paper: what it is worth, and what the school gave. */
export interface InventedPaper extends DemoPair {
  readonly code: string;
  readonly ordinal: number;
  readonly truth: readonly number[];
  readonly given: MarkedPaper;
}

/** How people mark: how often a task gets a point more or less than it is worth, and how often a biased school adds one. */
export interface Slips {
  readonly slipChance: number;
  readonly raiseChance: number;
}

export const DEMO_SLIPS: Slips = { slipChance: 0.08, raiseChance: 0.8 };

/** The papers of every pair; the biased ones are marked up. */
export function inventedPapers(
  random: Random,
  logins: readonly string[],
  perPair: number,
  isBiased: (pair: DemoPair) => boolean,
  slips: Slips = DEMO_SLIPS,
): readonly InventedPaper[] {
  return logins.flatMap((login) =>
    DEMO_SUBJECTS.flatMap((subject) =>
      Array.from({ length: perPair }, (_, i): InventedPaper => {
        const truth = inventedTruth(random);
        const given = isBiased({ login, subject }) ? raised(random, truth, slips) : seenBy(random, truth, slips);
        const ordinal = 1 + (i % 2);
        return { login, subject, ordinal, code: String(60_001 + i), truth, given };
      }),
    ),
  );
}

/** How an honest marker sees a paper: now and then a point more or less, either way alike. */
export function seenBy(random: Random, truth: readonly number[], { slipChance }: Slips): MarkedPaper {
  return paper(truth.map((points) => (random.chance(slipChance) ? points + (random.chance(0.5) ? 1 : -1) : points)));
}

/** What an arbiter who has seen the others says: task by task, what two of the three gave. */
export function medianPaper(papers: readonly MarkedPaper[]): MarkedPaper {
  return paper(DEMO_SCALE.tasks.map(({ task }) => papers.map(({ points }) => Number(points[task])).toSorted((a, b) => a - b)[1]!));
}

function raised(random: Random, truth: readonly number[], { raiseChance }: Slips): MarkedPaper {
  return paper(truth.map((points) => points + (random.chance(raiseChance) ? 1 : 0)));
}

/** Pupils differ; half a paper is worth about half its points. */
function inventedTruth(random: Random): readonly number[] {
  const ability = 0.25 + 0.6 * random.next();
  return DEMO_SCALE.tasks.map(({ max }) => Array.from({ length: max }, () => random.chance(ability)).filter(Boolean).length);
}

function paper(points: readonly number[]): MarkedPaper {
  const within = DEMO_SCALE.tasks.map(({ task, max }, t) => [task, Math.max(0, Math.min(max, points[t]!))] as const);
  return paperOf(Object.fromEntries(within), DEMO_SCALE);
}
