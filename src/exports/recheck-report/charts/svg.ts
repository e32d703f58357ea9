import { escaped } from '../../../http/html-text.js';

/** A drawing as text: it is shown as it is on pages and becomes a picture in documents. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export const INK = '#222222';
export const FAINT = '#8a94a6';
export const COLOURS = { agreed: '#9fb7d1', raised: '#c2571a', lowered: '#5b3f8c' } as const;

/** The whole drawing on white, with a title for those who hear it. */
export function drawing(width: number, height: number, title: string, parts: readonly string[]): Drawing {
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Roboto, 'PT Sans', Arial, sans-serif" font-size="13" fill="${INK}"><title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`,
  };
}

export function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start', more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${more}>${escaped(text)}</text>`;
}

export function bar(x: number, y: number, width: number, height: number, fill: string): string {
  return width <= 0
    ? ''
    : `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

export function line(from: readonly [number, number], to: readonly [number, number], more = ''): string {
  return `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" stroke="${FAINT}"${more}/>`;
}

export function dot(x: number, y: number, fill: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="5" fill="${fill}" stroke="#ffffff"/>`;
}

/** Steps through the points: a limit holds for whole numbers of works. */
export function path(points: readonly (readonly [number, number])[], more: string): string {
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
  return points.length === 0 ? '' : `<path d="${steps.join('')}" fill="none"${more}/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
