import { shortageSentence, type RosterSolution } from '../engine/index.js';
import type { SolvedVersion } from './centre.js';
import type { DemoTie } from './municipality/index.js';

const KINDS: Readonly<Record<DemoTie['kind'], string>> = {
  employment: 'место работы',
  child: 'школа своего ребёнка',
  relative: 'школа родственника',
  former: 'прежнее место работы (не мешает)',
  declared: 'заявленный конфликт',
  ban: 'запрет',
  apart: 'не ставить вместе',
};

export interface Coverage {
  readonly asked: number;
  readonly filled: number;
  readonly flaggedAsked: number;
  readonly flaggedFilled: number;
}

/** How many places are filled; flagged schools apart. */
export function coverageOf({ problem, solution }: SolvedVersion, flagged: ReadonlySet<string>): Coverage {
  const missing = new Map(solution.shortages.map((shortage) => [shortage.slot, shortage.missing]));
  const count = (slots: SolvedVersion['problem']['slots']) => ({
    asked: slots.reduce((sum, { required }) => sum + required, 0),
    filled: slots.reduce((sum, { id, required }) => sum + required - (missing.get(id) ?? 0), 0),
  });
  const there = count(problem.slots.filter(({ place }) => flagged.has(place)));
  return { ...count(problem.slots), flaggedAsked: there.asked, flaggedFilled: there.filled };
}

export function loadsOf({ problem, solution }: SolvedVersion) {
  const loads = problem.people.map(({ id }) => solution.duties.filter(({ person }) => person === id).length);
  return {
    least: Math.min(...loads),
    most: Math.max(...loads),
    mean: Math.round((10 * solution.duties.length) / loads.length) / 10,
  };
}

/** One version, said to a methodist. */
export function versionStory(version: SolvedVersion, flagged: ReadonlySet<string>): readonly string[] {
  const { asked, filled, flaggedAsked, flaggedFilled } = coverageOf(version, flagged);
  const { least, most, mean } = loadsOf(version);
  const { problem, solution, warnings } = version;
  const { trip, repeatPlace, lastYear } = solution.terms;
  const { weights } = problem.rules;
  return [
    `  Места (работа или проверка, где нужен наблюдатель): закрыто ${filled} из ${asked}; в школах с признаками риска ${flaggedFilled} из ${flaggedAsked}.`,
    `  Выходов на человека: от ${least} до ${most}, в среднем ${decimal(mean)}${idleWords(version)}.`,
    `  Дорога: в среднем ${decimal(trip / weights.tripMinute / Math.max(1, solution.duties.length))} мин до школы, всего ${Math.round(trip / weights.tripMinute / 60)} ч в один конец.`,
    `  Повторных выходов в ту же школу: ${repeatPlace / weights.repeatPlace}; в школе, где человек наблюдал в прошлом году: ${lastYear / weights.lastYear}.`,
    ...warnings.filter(({ isLeftOut }) => isLeftOut).map(({ ru }) => `  Не участвует: ${ru}`),
    `  ${qualityOf(solution)}`,
  ];
}

/** What was computed again from the certificate. */
export function proofStory({ certificate: { bound, objective } }: SolvedVersion): string {
  return `Доказательство certificate.json пересчитано отдельной программой: по этим данным ни один график не стоит меньше ${bound} (этот ${objective}).`;
}

/** Places that nobody fills, the first few with their reasons. */
export function shortageStory({ solution }: SolvedVersion, shown: number, nameOf: (slot: string) => string): readonly string[] {
  if (solution.shortages.length === 0) return ['  Не закрытых мест нет.'];
  const examples = solution.shortages
    .slice(0, shown)
    .map((shortage) => `  - ${shortageSentence(shortage, { person: (id) => id, slot: nameOf }).ru}`);
  return [`  Не закрыто: ${solution.shortages.length}. Почему по каждому месту - roster.xlsx, лист «Не закрыто».`, ...examples];
}

/** Which ties keep whom away: counted by kind. */
export function conflictStory(ties: readonly DemoTie[]): string {
  const kinds = [...new Set(ties.map(({ kind }) => kind))];
  return kinds.map((kind) => `${KINDS[kind]} ${ties.filter((tie) => tie.kind === kind).length}`).join(', ');
}

function decimal(number: number): string {
  return number.toLocaleString('ru-RU', { maximumFractionDigits: 1 });
}

function idleWords({ problem, solution }: SolvedVersion): string {
  const busy = new Set(solution.duties.map(({ person }) => person));
  const idle = problem.people.filter(({ id }) => !busy.has(id)).map(({ id }) => id);
  return idle.length === 0 ? '' : `; без выходов: ${idle.join(', ')}`;
}

/** How long it took, and what is proved. */
export function qualityOf({ status, gap, engine }: RosterSolution): string {
  const seconds = `Расчёт занял ${decimal(engine.seconds)} с`;
  if (status === 'optimal') return `${seconds}; доказано: лучшего графика по этим правилам нет.`;
  return `${seconds}; доказано: наилучший возможный график лучше этого не более чем на ${decimal(gap * 100)} %.`;
}
