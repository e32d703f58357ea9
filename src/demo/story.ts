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
export function versionStory(
  version: SolvedVersion,
  flagged: ReadonlySet<string>,
  nameOf: (slot: string) => string,
): readonly string[] {
  const { asked, filled, flaggedAsked, flaggedFilled } = coverageOf(version, flagged);
  const { least, most, mean } = loadsOf(version);
  const { solution } = version;
  return [
    `  Закрыто ${filled} из ${asked} мест, в школах с признаками риска ${flaggedFilled} из ${flaggedAsked}.`,
    `  Выходов на человека: от ${least} до ${most}, в среднем ${mean}. Дорога всего: ${solution.terms.trip} мин в один конец.`,
    `  ${quality(solution)}`,
    ...solution.shortages
      .slice(0, 5)
      .map((shortage) => `  Не закрыто: ${shortageSentence(shortage, { person: (id) => id, slot: nameOf }).ru}`),
    ...(solution.shortages.length > 5
      ? [`  … и ещё ${solution.shortages.length - 5}, все - в roster.xlsx, лист «Не закрыто».`]
      : []),
  ];
}

/** Which ties kept whom away: counted by kind. */
export function conflictStory(ties: readonly DemoTie[]): readonly string[] {
  const kinds = [...new Set(ties.map(({ kind }) => kind))];
  return kinds.map((kind) => `  ${KINDS[kind]}: ${ties.filter((tie) => tie.kind === kind).length}`);
}

function quality({ status, gap, engine }: RosterSolution): string {
  if (status === 'optimal') return `Доказано, что лучше составить нельзя (${engine.seconds.toFixed(1)} с).`;
  return `Лучший найденный график; доказано, что он хуже наилучшего не более чем на ${(gap * 100).toFixed(1)} % (${engine.seconds.toFixed(1)} с).`;
}
