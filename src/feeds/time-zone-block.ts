import { FixedOffsetZone } from 'luxon';
import { CalendarInputError, inZone } from './calendar-check.js';
import type { EventContent } from './calendar-event.js';

const SINCE = '19700101T000000';
/** An empty calendar has no season; any day since the last change of Russian clocks will do. */
const SOME_DAY = '2026-04-20';

/** The VTIMEZONE blocks a calendar needs: its own zone and those of its events, each once, in order of first use. */
export function timeZoneBlocks(calendarZone: string, contents: readonly EventContent[]): readonly string[] {
  const zones = new Set([calendarZone, ...contents.map((payload) => payload.timeZone)]);
  return [...zones].map((zone) =>
    timeZoneBlock(
      zone,
      contents.filter((payload) => payload.timeZone === zone),
    ),
  );
}

/** No Russian zone changes its clocks, so one STANDARD block with the season's offset says it all. */
function timeZoneBlock(timeZone: string, contents: readonly EventContent[]): string {
  const offset = seasonOffset(timeZone, contents);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    'BEGIN:STANDARD',
    `DTSTART:${SINCE}`,
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    `TZNAME:${offset}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
}

function seasonOffset(timeZone: string, contents: readonly EventContent[]): string {
  const moments = contents.flatMap(({ start, end }) => [start, end]);
  const offsets = new Set((moments.length === 0 ? [SOME_DAY] : moments).map((moment) => inZone(moment, timeZone).offset));
  if (offsets.size > 1)
    throw new CalendarInputError(`${timeZone} changes its clocks between the events of one calendar; divide it at the change.`);
  return FixedOffsetZone.instance([...offsets][0]!).formatOffset(0, 'techie');
}
