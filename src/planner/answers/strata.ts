import {
  atMost,
  comma,
  complement,
  countedWorks,
  discoverySize,
  errorsOf,
  inPercent,
  percent,
  smallest,
  toNumber,
  websterAllocation,
  worstCaseMiss,
  type SampledStratum,
} from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';
import { WORKS, type Answer } from './answer.js';

export function strataAnswer({ sizes, share, confidence, least }: Asked<'strata'>): Answer {
  const works = sizes.reduce((sum, size) => sum + size, 0);
  const errors = errorsOf(percent(share), works);
  const risk = complement(percent(confidence));
  const first = sizes.reduce((sum, size) => sum + Math.min(size, least), 0);
  const finds = (total: number) => atMost(worstCaseMiss(sampledStrata(sizes, total, least), errors), risk);
  const total = smallest(Math.max(1, first), works, finds)!;
  const strata = sampledStrata(sizes, total, least);
  const miss = toNumber(worstCaseMiss(strata, errors));
  const simple = discoverySize(works, errors, percent(confidence))!;
  return {
    figures: { errors, sample: total, take: strata.map(({ sample }) => sample), worstCaseMiss: miss, simpleSample: simple },
    sentences: [
      {
        ru: `Нужно ${countedWorks(total).ru} из ${works}: как бы ${errors} неверно оценённых ни легли по группам, хотя бы одна найдётся с вероятностью не меньше ${comma(inPercent(1 - miss))}\u00A0%.`,
        en: `Check ${countedWorks(total).en} of ${works}: wherever the ${errors} mis-marked works lie, at least one is found with at least ${inPercent(1 - miss)}%.`,
      },
      {
        ru: `Простая случайная выборка без деления на группы – ${countedWorks(simple).ru}, но по отдельной группе она ничего не гарантирует.`,
        en: `A simple random sample without groups would need ${countedWorks(simple).en}, but promises nothing about a single group.`,
      },
    ],
    table: {
      head: [{ ru: 'Группа', en: 'Group' }, WORKS, { ru: 'Проверить', en: 'Check' }],
      rows: strata.map(({ works: size, sample }, h) => [String(h + 1), String(size), String(sample)]),
    },
  };
}

function sampledStrata(sizes: readonly number[], total: number, least: number): readonly SampledStratum[] {
  const strata = sizes.map((size, h) => ({ name: String(h), size }));
  const taken = websterAllocation(strata, total, least)!;
  return sizes.map((size, h) => ({ works: size, sample: taken[h]! }));
}
