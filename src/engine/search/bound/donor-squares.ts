import type { Layout } from '../layout.js';
import { GRAIN, type Prices } from './prices.js';

/**
 * What the balance of donors costs at least when each place may choose freely what it gives beyond what it gets (x) and earns its
 * price for each: Σ min over whole x of weight · x² − price · x, in thousandths. Leaves −x as the slope, to which duties add.
 */
export function valueOfDonors({ extras }: Layout, prices: Prices, slope: Prices): number {
  if (extras === null || extras.donorWeight === 0) return 0;
  const weight = extras.donorWeight * GRAIN;
  let value = 0;
  for (const [place, price] of prices.donor.entries()) {
    const net = Math.round(price / (2 * weight));
    value += net * (weight * net - price);
    slope.donor[place] = -net;
  }
  return value;
}
