/** Hours and minutes with anything between them or nothing: the number pad of a telephone has no colon. */
const MINUTES = '([01]?[0-9]|2[0-3])[^0-9]?([0-5][0-9])';

/** How a time by the clock is typed. */
export const CLOCK_PATTERNS = { minutes: MINUTES, seconds: `${MINUTES}(?::([0-5][0-9]))?` } as const;

/** How fine a time is. */
export type ClockUnit = keyof typeof CLOCK_PATTERNS;

/** `09:30` of `9:30`, `9.30` and `0930`; nothing of anything else. */
export function clockOf(typed: string, unit: ClockUnit = 'minutes'): string {
  const [, hours, minutes, seconds] = new RegExp(`^${CLOCK_PATTERNS[unit]}$`, 'u').exec(typed.trim()) ?? [];
  if (hours === undefined) return '';
  return [hours.padStart(2, '0'), minutes, seconds].filter((part) => part !== undefined).join(':');
}
