import {
  acceptancePlan,
  ceilOf,
  comma,
  countedWorks,
  floorOf,
  inPercent,
  percent,
  probabilityAtMost,
  toNumber,
} from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';
import type { Answer } from './answer.js';

export function acceptanceAnswer({ works, acceptable, rejectable, producer, consumer }: Asked<'acceptance'>): Answer {
  const shares = { acceptableShare: percent(acceptable), rejectableShare: percent(rejectable) };
  // There is always one: checking every work tells the two schools apart.
  const plan = acceptancePlan({ works, ...shares, producerRisk: percent(producer), consumerRisk: percent(consumer) })!;
  const passes = (errors: number) => toNumber(probabilityAtMost(plan.tolerated, { works, errors, sample: plan.sample }));
  const good = passes(floorOf(shares.acceptableShare, works));
  const bad = passes(ceilOf(shares.rejectableShare, works));
  const { ru, en } = countedWorks(plan.sample);
  const curve = [0, 1, 2, 5, 10, 15, 20, 30, 50].map((share) => [
    `${share}%`,
    `${inPercent(passes(ceilOf(percent(share), works)))}%`,
  ]);
  return {
    figures: { plan, goodPasses: good, badPasses: bad },
    sentences: [
      {
        ru: `Проверить надо ${ru}: школа проходит, если неверно оценённых среди них не больше ${plan.tolerated}.`,
        en: `Check ${en}: the school passes when at most ${plan.tolerated} of them are mis-marked.`,
      },
      {
        ru: `Хорошая школа (до ${comma(acceptable)}\u00A0% ошибок) пройдёт с вероятностью не меньше ${comma(inPercent(good))}\u00A0%, плохая (${comma(rejectable)}\u00A0% и больше) – не больше ${comma(upward(bad))}\u00A0%.`,
        en: `A good school (up to ${acceptable}% errors) passes with at least ${inPercent(good)}%, a bad one (${rejectable}% or more) with at most ${upward(bad)}%.`,
      },
    ],
    table: {
      head: [
        { ru: 'Доля неверно оценённых', en: 'Share mis-marked' },
        { ru: 'Пройдёт с вероятностью', en: 'Passes with' },
      ],
      rows: curve,
    },
  };
}

/** A risk is rounded up to a tenth of a per cent, never down. */
function upward(probability: number): number {
  return Math.ceil(probability * 1000 - 1e-9) / 10;
}
