import type { MarkingRoundsReportResponse } from '../service/index.js';

export type Funnel = MarkingRoundsReportResponse['funnel'];

const BOX = { width: 760, height: 396, left: 88, right: 736, top: 46, floor: 346 } as const;
const TENTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** Units of the drawing between two numbers of the axis. */
const LEAST_SPACE = 24;

/** Where a funnel's shares and sizes lie in its drawing. */
export function funnelScale({ points, limits, centre }: Funnel) {
  const all = limits.map(({ checked }) => checked);
  const [least, most] = [Math.min(...all, 10) - 2, Math.max(...all, 20) + 4];
  const highest = Math.min(1, Math.max(centre, ...points.map(({ share }) => share), ...limits.map(({ outer }) => outer[1])) + 0.05);
  const x = (checked: number) => BOX.left + ((checked - least) / (most - least)) * (BOX.right - BOX.left);
  const y = (share: number) => BOX.floor - (share / highest) * (BOX.floor - BOX.top);
  const sizes = all.filter((size, i) => i === 0 || x(size) - x(all[i - 1]!) > LEAST_SPACE);
  return { box: BOX, x, y, sizes, shares: TENTHS.filter((share) => share <= highest) };
}
