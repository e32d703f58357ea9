import type { Figures } from './figures.js';

/** Which weight prices a part of the cost; a part without one is priced place by place or wish by wish. */
const WEIGHT_OF: Readonly<Record<string, string>> = {
  change: 'change',
  balance: 'balance',
  trip: 'tripMinute',
  repeatPlace: 'repeatPlace',
  lastYear: 'lastYear',
  reciprocity: 'reciprocity',
  person: 'person',
  duplication: 'duplication',
  donorBalance: 'donorBalance',
};

export interface PriceRow {
  readonly name: string;
  readonly amount: number | undefined;
  readonly weight: number | undefined;
  readonly cost: number;
}

/** The parts of a cost as amount times weight, the dearest first; what neither occurs nor is priced is left out. */
export function priceRows({ terms, amounts, weights }: Figures): readonly PriceRow[] {
  return Object.entries(terms)
    .map(([name, cost]) => {
      const weight = WEIGHT_OF[name];
      if (weight === undefined) return { name, cost, amount: undefined, weight: undefined };
      return { name, cost, amount: amounts[name], weight: weights[weight] };
    })
    .filter(({ cost, amount, weight }) => cost !== 0 || (weight !== undefined && (amount ?? 0) !== 0))
    .toSorted((one, other) => other.cost - one.cost);
}
