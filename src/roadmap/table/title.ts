const BEGINS =
  /^[\s«"“(]*(?:(?:муниципальн|районн|городск|школьн|региональн|комплексн)[а-яё]+\s+)?(?:["«“]?дорожная карта|["«“]?план\s+(?:мероприяти|действи|работы|по\b|по\s)|план-график|комплекс мер)/iu;
const NAMES = /дорожн[а-яё]+ карт/iu;
const LATEST_LINE = /^(?:цел[ьи]|задач[аи])(?!\p{L})/iu;
const LONGEST_TITLE = 6;

/** The title among the lines above a plan: from the last line that begins like one; else a line that names a roadmap; else the last line. */
export function titleIn(lines: readonly string[]): string {
  const last = lines.findIndex((line) => LATEST_LINE.test(line));
  const heading = last < 0 ? lines : lines.slice(0, last);
  let start = heading.findLastIndex((line) => BEGINS.test(line));
  while (start > 0 && BEGINS.test(heading[start - 1] ?? '')) start -= 1;
  if (start >= 0) return heading.slice(start, start + LONGEST_TITLE).join(' ');
  return heading.findLast((line) => NAMES.test(line)) ?? heading.at(-1) ?? '';
}

/** The title of a further plan among the lines above its table; null when none begins like one. */
export function planTitleIn(lines: readonly string[]): string | null {
  return lines.some((line) => BEGINS.test(line)) ? titleIn(lines) : null;
}

/** The year in which the order above a plan was signed; null when no date stands there. */
export function orderYearIn(lines: readonly string[]): number | null {
  const dated = lines.flatMap((line) => /(?<!\d)\d{1,2}\.\d{1,2}\.(20\d\d)|\d{1,2}\s+[а-я]+\s+(20\d\d)/iu.exec(line) ?? []);
  const year = dated.find((part) => part !== undefined && /^20\d\d$/u.test(part));
  return year === undefined ? null : Number(year);
}
