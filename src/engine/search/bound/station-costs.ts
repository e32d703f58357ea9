import type { Layout } from '../layout.js';
import { GRAIN } from './prices.js';

/** What so many dates at a station cost besides the trips, in thousandths: last year's place, returns; Infinity beyond H8. */
export function costOfDates(layout: Layout, station: number, dates: number): number {
  if (dates === 0) return 0;
  if (dates > layout.maxDatesPerPlace) return Infinity;
  return (layout.stationFirstCost[station]! + layout.repeatCost * (dates - 1)) * GRAIN;
}

/** The number of dates, at most `most`, that is worth most if each earns the price. */
export function bestDates(layout: Layout, station: number, price: number, most: number): number {
  let best = 0;
  let worth = 0;
  for (let dates = 1; dates <= most; dates += 1) {
    const now = price * dates - costOfDates(layout, station, dates);
    if (now <= worth) continue;
    worth = now;
    best = dates;
  }
  return best;
}
