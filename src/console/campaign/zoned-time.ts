/** `2026-04-14T18:00` of an instant, as a clock in the zone shows it. */
export function toZoned(instant: string, timeZone: string): string {
  return wallClock(new Date(instant), timeZone);
}

/** The instant at which a clock in the zone shows that; null for an empty field. */
export function fromZoned(local: string, timeZone: string): string | null {
  const asUtc = new Date(`${local}Z`);
  if (Number.isNaN(asUtc.getTime())) return null;
  const offset = new Date(`${wallClock(asUtc, timeZone)}Z`).getTime() - asUtc.getTime();
  return new Date(asUtc.getTime() - offset).toISOString();
}

function wallClock(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(moment).replace(' ', 'T');
}
