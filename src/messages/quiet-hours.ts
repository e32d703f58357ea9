import { DateTime } from 'luxon';

/** Clock times between which nobody is written to; over midnight when the first is the later one. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What is about less than this after the quiet hours is said at once: hearing of it at their end would be too late. */
const NOTICE_HOURS = 3;

/** `22:00-07:00` as it stands in the settings. */
export function quietHoursOf(text: string): QuietHours {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
}

/** When a message may leave: at once, or when the quiet hours of its people end. */
export function sendingTime(now: Date, timeZone: string, quiet: QuietHours, concernsAt: Date | null): Date {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  if (!isWithin(local.toFormat('HH:mm'), quiet)) return now;
  const [hour, minute] = quiet.to.split(':').map(Number);
  const end = local.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 });
  const over = end <= local ? end.plus({ days: 1 }) : end;
  return concernsAt !== null && concernsAt < over.plus({ hours: NOTICE_HOURS }).toJSDate() ? now : over.toJSDate();
}

function isWithin(clock: string, { from, to }: QuietHours): boolean {
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}
