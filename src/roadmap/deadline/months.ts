const STEMS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** A month in any case of Russian or shortened, as the source of a regular expression; `августовский` is no month. */
export const MONTH =
  '(?<![а-я])(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ем)|(?:март|август)(?:а|е|у|ом)?|ма(?:й|я|е|ю|ем)|(?:янв|фев|февр|апр|авг|сент|окт|нояб|дек)\\.?)(?![а-я])';

/** `марта` → 3. */
export function monthOf(word: string): number {
  return STEMS.findIndex((stem) => word.startsWith(stem)) + 1;
}

/** The day as `YYYY-MM-DD`; null when the calendar has no such day. */
export function dayText(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

export function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
