import { type Random, randomFrom } from '../random.js';
import { DEFAULT_RECHECK_RULES } from '../recheck/reader/defaults.js';
import type { Qualification, RecheckExpert, RecheckProblem, RecheckWork } from '../recheck/model.js';

/** What kind of recheck to invent. */
export interface GenerateRecheckOptions {
  readonly works: number;
  readonly experts: number;
  readonly schools: number;
  readonly seed: number;
}

interface Subject {
  readonly name: string;
  readonly grades: readonly number[];
  /** How long one work of a fifth-grader takes; older ones write a little more. */
  readonly minutes: number;
  readonly weight: number;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'mathematics', grades: [4, 5, 6, 7, 8, 10], minutes: 10, weight: 4 },
  { name: 'russian', grades: [4, 5, 6, 7, 8, 10], minutes: 14, weight: 4 },
  { name: 'history', grades: [5, 6, 7, 8, 10], minutes: 9, weight: 2 },
  { name: 'biology', grades: [5, 6, 7, 8], minutes: 8, weight: 2 },
  { name: 'geography', grades: [6, 7, 8, 10], minutes: 8, weight: 1 },
  { name: 'physics', grades: [7, 8, 10], minutes: 9, weight: 1 },
];

/** Invents a drawn sample of works and a commission; the same options give the same document. */
export function generateRecheckProblem({ works, experts, schools, seed }: GenerateRecheckOptions): RecheckProblem {
  const random = randomFrom(seed);
  const names = Array.from({ length: schools }, (_, index) => `edu86${String(index + 1).padStart(4, '0')}`);
  const drawn = Array.from({ length: works }, (_, index) => inventedWork(random, names, experts, index));
  const minutes = drawn.reduce((sum, work) => sum + work.minutes * work.checks, 0);
  const usual = minutes / Math.max(1, experts);
  return {
    format: 'recheck-problem/1',
    works: drawn,
    experts: Array.from({ length: experts }, (_, index) => inventedExpert(random, names, index, usual)),
    rules: DEFAULT_RECHECK_RULES,
  };
}

function inventedWork(random: Random, schools: readonly string[], experts: number, index: number): RecheckWork {
  const { name, grades, minutes } = weighted(random);
  const grade = random.pick(grades);
  return {
    id: `W${String(index + 1).padStart(6, '0')}`,
    school: random.pick(schools),
    grade,
    subject: name,
    minutes: minutes + (grade - 5),
    checks: random.chance(0.2) ? 2 : 1,
    excluded: experts > 0 && random.chance(0.02) ? [expertName(random.below(experts))] : [],
  };
}

/** The first experts see to it that every subject has one, as far as there are enough of them. */
function inventedExpert(random: Random, schools: readonly string[], index: number, usual: number): RecheckExpert {
  const first = SUBJECTS[index] ?? weighted(random);
  const second = random.chance(0.3) ? weighted(random) : first;
  return {
    id: expertName(index),
    affiliations: random.shuffled(schools).slice(0, random.pick([0, 1, 1, 1, 2])),
    qualifications: [...new Set([first, second])].map((subject): Qualification => ({
      subject: subject.name,
      grades: random.chance(0.8) || index < SUBJECTS.length ? subject.grades : subject.grades.slice(0, 3),
    })),
    capacityMinutes: 60 * Math.ceil((usual * random.between(15, 30)) / 600),
    share: random.chance(0.1) ? 2 : 1,
    bans: random.chance(0.05) ? [random.pick(schools)] : [],
  };
}

function weighted(random: Random): Subject {
  const total = SUBJECTS.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.below(total);
  return SUBJECTS.find(({ weight }) => (left -= weight) < 0)!;
}

function expertName(index: number): string {
  return `E${String(index + 1).padStart(4, '0')}`;
}
