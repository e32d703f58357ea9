import {
  type CohortStanding,
  type MarkerId,
  type PupilResult,
  type Random,
  randomFrom,
  type SchoolResults,
  type SubjectGrade,
} from '../../src/engine/index.js';

const TASK_MAXIMA = [1, 1, 1, 2, 2, 1, 3, 2, 1, 2, 1, 2, 3, 1, 2];
const DIFFICULTY = [-2.2, -1.8, -1.5, -1.2, -0.9, -0.6, -0.4, -0.2, 0, 0.2, 0.5, 0.8, 1.1, 1.4, 1.8];
const BOUNDARIES = [8, 13, 19] as const;

interface Plan {
  readonly biased: MarkerId;
  readonly seed: number;
  readonly schools: number;
  readonly biasedSchools: number;
}

type Bias = (pupils: readonly PupilResult[], random: Random) => readonly PupilResult[];

/** What a biased school does to its results, by the marker that ought to see it. */
export const BIASES: ReadonlyMap<MarkerId, Bias> = new Map<MarkerId, Bias>([
  [
    'M1',
    (pupils, random) =>
      pupils.map((one) =>
        BOUNDARIES.some((b) => b - 1 === one.score) && random.chance(0.8) ? withScore(one, one.score + 1) : one,
      ),
  ],
  ['M2', (pupils) => pupils.map((one) => withScore(one, one.score + 5))],
  ['M3', (pupils, random) => pupils.map((one) => (one.mark === 2 && random.chance(0.9) ? withScore(one, BOUNDARIES[0]) : one))],
  ['M4', (pupils) => pupils.map((one) => withScore(one, Math.round(14 + (one.score - 14) * 0.35)))],
  ['M5', (pupils, random) => pupils.map((one) => (random.chance(0.97) ? { ...one, journal: one.mark } : one))],
  [
    'M6',
    (pupils, random) => pupils.map((one) => ({ ...one, tasks: one.tasks.map((points, task) => leaked(points, task, random)) })),
  ],
  ['M7', (pupils) => pupils],
  ['M8', (pupils) => pupils.map((one, index) => (index < 6 ? { ...one, tasks: pupils[0]!.tasks, score: pupils[0]!.score } : one))],
  ['M9', (pupils) => pupils],
]);

/** Schools of one subject and grade; the first ones are biased in the one way that the marker ought to see. */
export function simulatedSchools(plan: Plan): { readonly schools: readonly SchoolResults[]; readonly facts: SubjectGrade } {
  const random = randomFrom(plan.seed);
  const schools = Array.from({ length: plan.schools }, (_, index) => {
    const honest = pupilsOf(random.between(40, 120), 0.25 * normal(random), random);
    const isBiased = index < plan.biasedSchools;
    const pupils = isBiased ? (BIASES.get(plan.biased)?.(honest, random) ?? honest) : honest;
    return {
      school: `school-${index}`,
      pupils,
      rechecked: recheckedOf(pupils, isBiased && plan.biased === 'M9' ? 1.5 : 0, random),
      cohort: cohortOf(pupils.length, isBiased && plan.biased === 'M7' ? 1 : 0, random),
      markedYears: [],
    };
  });
  return { schools, facts: { year: 2026, boundaries: BOUNDARIES, taskMaxima: TASK_MAXIMA, seed: plan.seed, reference: null } };
}

function pupilsOf(count: number, shift: number, random: Random): readonly PupilResult[] {
  return Array.from({ length: count }, () => {
    const ability = shift + normal(random);
    const tasks = TASK_MAXIMA.map((most, task) => pointsFor(most, ability - DIFFICULTY[task]!, random));
    const score = tasks.reduce((sum, points) => sum + points, 0);
    const mark = markOf(score);
    const drift = random.chance(0.6) ? 0 : random.chance(0.93) ? 1 : 2;
    return { score, mark, journal: Math.max(2, Math.min(5, mark + (random.chance(0.85) ? drift : -drift))), tasks };
  });
}

function pointsFor(most: number, advantage: number, random: Random): number {
  return Array.from({ length: most }, () => random.chance(1 / (1 + Math.exp(-1.4 * advantage)))).filter(Boolean).length;
}

function recheckedOf(pupils: readonly PupilResult[], gift: number, random: Random) {
  return pupils.slice(0, 12).map(({ score }) => ({ school: score, recheck: Math.round(score - gift + 0.8 * normal(random)) }));
}

function cohortOf(
  size: number,
  gift: number,
  random: Random,
): { readonly grade4: CohortStanding; readonly grade5: CohortStanding } {
  const level = 0.25 * normal(random);
  const standing = (d: number): CohortStanding => ({ d: d + normal(random) / Math.sqrt(size), n: size });
  return { grade4: standing(level + gift), grade5: standing(level) };
}

/** The hardest tasks were told beforehand, and the easiest were passed over for them. */
function leaked(points: number, task: number, random: Random): number {
  if (DIFFICULTY[task]! > 0.7 && random.chance(0.85)) return TASK_MAXIMA[task]!;
  return DIFFICULTY[task]! < -1.4 && random.chance(0.5) ? 0 : points;
}

function withScore(one: PupilResult, score: number): PupilResult {
  const most = TASK_MAXIMA.reduce((sum, points) => sum + points, 0);
  const kept = Math.max(0, Math.min(most, score));
  return { ...one, score: kept, mark: markOf(kept) };
}

function markOf(score: number): number {
  return 2 + BOUNDARIES.filter((boundary) => score >= boundary).length;
}

/** Box and Muller's standard normal. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
