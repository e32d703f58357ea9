import { z } from 'zod';
import { inBoth } from '../http/fault-words.js';

const LONGEST_ALARM_MINUTES = 1440;
const ALARM = inBoth(
  `за сколько минут напомнить: целое число от 1 до ${LONGEST_ALARM_MINUTES}`,
  `minutes before the event: a whole number from 1 to ${LONGEST_ALARM_MINUTES}`,
);

/** Any text: a wrong link is unknown, not malformed. */
export const tokenParam = z.string();
export const eventParam = z.string();

/** `?alarm=60` rings an hour before each event. Of the rest nothing is said: programs add what they like to an address. */
export const feedQuery = z.object({
  alarm: z.coerce.number(ALARM).int(ALARM).min(1, ALARM).max(LONGEST_ALARM_MINUTES, ALARM).optional(),
});

export type FeedQuery = z.infer<typeof feedQuery>;
