/** A measured size: what it took, and whether it reached its target (otherwise it is drawn hollow and counts for no exponent). */
export interface Measured {
  readonly slots: number;
  readonly value: number;
  readonly isReached: boolean;
}

export interface Panel {
  readonly title: string;
  readonly points: readonly Measured[];
}

const WIDTH = 420;
const HEIGHT = 320;
const MARGIN = { left: 56, top: 34, right: 16, bottom: 40 };

/** The exponent b of value = a · slots^b by least squares of the logarithms; NaN for fewer than two points. */
export function exponentOf(points: readonly Measured[]): number {
  const logs = points.filter(({ isReached }) => isReached).map(({ slots, value }) => [Math.log(slots), Math.log(value)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return logs.length < 2 ? Number.NaN : logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / spread;
}

/** The panels side by side, each with logarithmic axes, as an SVG document. */
export function growthPlot(panels: readonly Panel[]): string {
  const drawn = panels.map((panel, index) => `<g transform="translate(${index * WIDTH} 0)">${panelOf(panel)}</g>`);
  const size = `width="${panels.length * WIDTH}" height="${HEIGHT}" viewBox="0 0 ${panels.length * WIDTH} ${HEIGHT}"`;
  const style = 'font-family="sans-serif" font-size="12" fill="#222"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${style}><rect width="100%" height="100%" fill="#fff"/>${drawn.join('')}</svg>\n`;
}

function panelOf({ title, points }: Panel): string {
  const x = axis(
    points.map(({ slots }) => slots),
    MARGIN.left,
    WIDTH - MARGIN.right,
  );
  const y = axis(
    points.map(({ value }) => value),
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  );
  const exponent = exponentOf(points);
  const heading = Number.isNaN(exponent) ? title : `${title}: slots^${exponent.toFixed(2)}`;
  const dots = points.map(
    ({ slots, value, isReached }) =>
      `<circle cx="${x.at(slots)}" cy="${y.at(value)}" r="4" stroke="#1f5fa8" fill="${isReached ? '#1f5fa8' : '#fff'}"/>`,
  );
  const columns = x.ticks.map((tick) => line(x.at(tick), MARGIN.top, x.at(tick), HEIGHT - MARGIN.bottom));
  const rows = y.ticks.map((tick) => line(MARGIN.left, y.at(tick), WIDTH - MARGIN.right, y.at(tick)));
  const below = x.ticks.map((tick) => text(x.at(tick), HEIGHT - MARGIN.bottom + 16, 'middle', String(tick)));
  const beside = y.ticks.map((tick) => text(MARGIN.left - 6, y.at(tick) + 4, 'end', String(tick)));
  const name = text((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 6, 'middle', 'slots');
  return [text(MARGIN.left, 20, 'start', heading), ...columns, ...rows, ...below, ...beside, name, ...dots].join('');
}

/** Whole powers of ten around the values. */
function axis(values: readonly number[], from: number, to: number) {
  const logs = values.map((value) => Math.log10(value));
  const low = Math.floor(Math.min(...logs));
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs)));
  const at = (value: number) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from));
  return { at, ticks: Array.from({ length: high - low + 1 }, (_, step) => Number((10 ** (low + step)).toPrecision(1))) };
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(x: number, y: number, anchor: string, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}
