/** The fields of forms that hold a time by the clock. */
export const CLOCK_FIELDS = ['startsAt', 'endsAt'] as const;

export type ClockField = (typeof CLOCK_FIELDS)[number];

/** Hours and minutes with anything between them or nothing: the number pad of a telephone has no colon. */
export const CLOCK_PATTERN = '([01]?[0-9]|2[0-3])[^0-9]?([0-5][0-9])';

const CLOCK = new RegExp(`^${CLOCK_PATTERN}$`, 'u');

/** `09:30` of `9:30`, `9.30` and `0930`; anything else stays as it is, to be refused with its own text. */
export function clockOf(text: string): string {
  const [, hours, minutes] = CLOCK.exec(text.trim()) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}
