import type { BoundCertificate, Instance } from '../../src/engine/index.js';

/** How a certificate names a quota. */
export type QuotaName = BoundCertificate['seats'][number]['quota'];

/** The quota of that name. */
export function quotaNamed({ slots, choices }: Instance, { slot, choice, position }: QuotaName) {
  return slot === null ? choices[choice!]!.quotas[position]! : slots.quotas[slot]![position]!;
}

/** The sum of the prices of each key. */
export function sums<T extends { readonly price: number }>(prices: readonly T[], keyOf: (price: T) => string): Map<string, number> {
  const total = new Map<string, number>();
  for (const price of prices) total.set(keyOf(price), (total.get(keyOf(price)) ?? 0) + price.price);
  return total;
}
