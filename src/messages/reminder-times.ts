import { DateTime } from 'luxon';

const EVENING_HOUR = 18;
const SHORTLY_HOURS = 2;

/** A duty as reminders see it. */
export interface RemindedDuty {
  readonly personId: string;
  readonly slotKey: string;
  readonly startsAt: Date;
}

/** One reminder that is due: the evening before it names every duty of the day, shortly before only the one. */
export interface DueReminder<Duty extends RemindedDuty> {
  readonly personId: string;
  readonly when: 'day' | 'soon';
  readonly duties: readonly Duty[];
  /** The same for the same reminder, however often it is looked for. */
  readonly onceKey: string;
}

/** The reminders whose time has come and whose duty has not begun. */
export function dueReminders<Duty extends RemindedDuty>(
  duties: readonly Duty[],
  timeZone: string,
  now: Date,
): readonly DueReminder<Duty>[] {
  const ahead = duties
    .filter(({ startsAt }) => startsAt > now)
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const soon = ahead.filter(({ startsAt }) => startsAt.getTime() - now.getTime() <= SHORTLY_HOURS * 3_600_000);
  const later = ahead.filter((duty) => !soon.includes(duty) && eveningBefore(duty, timeZone) <= now);
  return [...perDay(later, timeZone), ...soon.map((duty) => shortly(duty))];
}

function eveningBefore({ startsAt }: RemindedDuty, timeZone: string): Date {
  const day = DateTime.fromJSDate(startsAt, { zone: timeZone }).startOf('day');
  return day.minus({ days: 1 }).set({ hour: EVENING_HOUR }).toJSDate();
}

function perDay<Duty extends RemindedDuty>(duties: readonly Duty[], timeZone: string): readonly DueReminder<Duty>[] {
  const days = new Map<string, Duty[]>();
  for (const duty of duties) {
    const day = DateTime.fromJSDate(duty.startsAt, { zone: timeZone }).toISODate() ?? '';
    const key = `evening ${duty.personId} ${day}`;
    days.set(key, [...(days.get(key) ?? []), duty]);
  }
  return [...days].map(([onceKey, own]) => ({ personId: own[0]!.personId, when: 'day', duties: own, onceKey }));
}

function shortly<Duty extends RemindedDuty>(duty: Duty): DueReminder<Duty> {
  const { personId, slotKey, startsAt } = duty;
  return { personId, when: 'soon', duties: [duty], onceKey: `shortly ${personId} ${slotKey} ${startsAt.toISOString()}` };
}
