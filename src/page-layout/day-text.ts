/** The fields of forms that hold a day. */
export const DAY_FIELDS = ['date', 'consentedOn'] as const;

export type DayField = (typeof DAY_FIELDS)[number];

/** Day, month and year with anything between them or nothing: the number pad of a telephone may have no full stop. */
export const DAY_PATTERN = '([0-2]?[0-9]|3[01])[^0-9]?(0?[1-9]|1[0-2])[^0-9]?([0-9]{4})';

const DAY = new RegExp(`^${DAY_PATTERN}$`, 'u');

/** `2026-04-21` of `21.04.2026`, `21.4.2026` and `21042026`; anything else stays as it is, to be refused with its own text. */
export function dayOf(text: string): string {
  const [, day, month, year] = DAY.exec(text.trim()) ?? [];
  return day === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a field of a day holds something that is none. */
export function isNoDay(field: string, text: string): boolean {
  return DAY_FIELDS.some((name) => name === field) && !/^\d{4}-\d\d-\d\d$/u.test(dayOf(text));
}
