const BY_YEAR = /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/u;
/** The day first, with anything between the numbers; with nothing, when each has all its digits: a number pad has no point. */
const BY_DAY = /^(?<date>\d{1,2})[^\d](?<month>\d{1,2})[^\d](?<year>\d{4})$/u;
const BY_DIGITS = /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4})$/u;

/** `2026-04-09` of `09.04.2026`, `9/4/2026`, `09042026` and `2026-04-09`; nothing of anything else, nor of a day that there is not. */
export function dayOf(typed: string): string {
  const text = typed.trim();
  const { year, month, date } = (BY_YEAR.exec(text) ?? BY_DAY.exec(text) ?? BY_DIGITS.exec(text))?.groups ?? {};
  if (year === undefined || month === undefined || date === undefined) return '';
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(day) ? day : '';
}
