import { z } from 'zod';

const LONGEST_ALARM_MINUTES = 1440;
/** Any text: a wrong link is unknown, not malformed. */
export const tokenParam = z.string();
export const eventParam = z.string();

/**
 * `?alarm=60` rings an hour before each event. A wish that makes no sense is not kept, and the rest of the address is not looked at: who has
 * subscribed is a program, which would show nobody a refusal and never the calendar again.
 */
export const feedQuery = z.object({
  alarm: z.coerce.number().int().min(1).max(LONGEST_ALARM_MINUTES).optional().catch(undefined),
});

export type FeedQuery = z.infer<typeof feedQuery>;
