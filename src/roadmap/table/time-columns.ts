import { readDeadline } from '../deadline/deadline.js';
import { timeWords } from '../deadline/time-words.js';
import { withoutLookalikes } from '../source/lookalikes.js';
import { cellOf, inOneLine, type SourceRow } from '../source/source-block.js';

/** What each column means where a plan is ticked off: `I квартал`, `сентябрь`, `2025 год`; null for any other column. */
export type TimeColumns = readonly (string | null)[];

const QUARTERS = [/^(?:i|1)$/u, /^(?:ii|2)$/u, /^(?:iii|3)$/u, /^(?:iv|4)$/u] as const;
const ORDINAL = /^(?:i{1,3}|iv|[1-4])$/u;
const FEWEST = 3;
/** Two columns are enough where they can be nothing else. */
const HALF_OR_YEAR = /полугоди|^20\d\d/u;
const TICK = /^(?:[+*•■●✓✔√☑]|[xх]|[vѵ]|да)$/iu;
const NOTHING = /^[-‐-―−]*$/u;

/** The columns of a header that are times themselves. */
export function timeColumns(titles: readonly string[]): TimeColumns {
  const plain = titles.map((title) => plainTitle(title));
  const first = plain.findIndex((_, at) => QUARTERS.every((quarter, step) => quarter.test(plain[at + step] ?? '')));
  const times = titles.map((title, at) => {
    if (first >= 0 && at >= first && at < first + QUARTERS.length) return `${inOneLine(title)} квартал`;
    return isTime(plain[at]!) ? inOneLine(title) : null;
  });
  const found = plain.filter((_, at) => times[at] !== null);
  return found.length >= FEWEST || (found.length > 1 && found.every((title) => HALF_OR_YEAR.test(title)))
    ? times
    : times.map(() => null);
}

/** The time that a title names below another: `II` under «Сроки (полугодие)»; null when it is none. */
export function timeUnder(upper: string, own: string): string | null {
  const [above, title] = [plainTitle(upper), plainTitle(own)];
  if (isTime(title)) return own;
  if (!ORDINAL.test(title)) return null;
  if (above.includes('полугоди')) return `${own} полугодие`;
  return /квартал|кв\./u.test(above) ? `${own} квартал` : own;
}

/** A row in which the ticks have become the times of their columns, all of them in the first of these cells. */
export function withTimes(row: SourceRow, times: TimeColumns): SourceRow {
  let column = 0;
  const placed = row.map((cell) => {
    const titles = times.slice(column, column + cell.span).filter((title) => title !== null);
    column += cell.span;
    return { cell, said: titles.length === 0 ? null : saidIn(cell.text, titles) };
  });
  const first = placed.findIndex(({ said }) => said !== null);
  const all = placed.flatMap(({ said }) => (said === null || said === '' ? [] : [said])).join(', ');
  return placed.map(({ cell, said }, at) => (said === null ? cell : { ...cell, text: cellOf(at === first ? all : '').text }));
}

/** A tick is the time of its column, `до 15` in the column «март» a part of it; other words stand for themselves. */
function saidIn(text: string, titles: readonly string[]): string {
  const [first, last] = [titles[0]!, titles.at(-1)!];
  if (NOTHING.test(text)) return '';
  if (TICK.test(text)) return first === last ? first : `${first} - ${last}`;
  const isWhole = titles.length > 1 || readDeadline(text, null).kind !== 'unclear' || timeWords(plainTitle(text), null).length > 0;
  return isWhole ? text : `${text} ${first}`;
}

function plainTitle(title: string): string {
  return withoutLookalikes(inOneLine(title))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[‐-―−]/gu, '-');
}

/** Nothing but times: `сентябрь`, `1 кв.`, `2025 г.` */
function isTime(title: string): boolean {
  const words = timeWords(title, null);
  const rest = words.reduceRight((text, { at, end }) => text.slice(0, at) + text.slice(end), title);
  return words.length === 1 && /^[\s.,()]*(?:г|год|года)?[\s.,()]*$/u.test(rest);
}
