import type { AvailabilityRow } from '../tables/index.js';
import { PARTS_OF_DAY } from '../tables/availability.js';
import { keyOf, type WantedRecord } from './record.js';

/** The hours a row means; null when it does not say. */
export function hoursOf({ from, to, partOfDay }: AvailabilityRow): { readonly from: string; readonly to: string } | null {
  const part = typeof partOfDay === 'string' ? PARTS_OF_DAY[partOfDay] : null;
  const hours = { from: from ?? part?.from, to: to ?? part?.to };
  return hours.from === undefined || hours.to === undefined ? null : { from: hours.from, to: hours.to };
}

export function* wantedAvailability(row: AvailabilityRow): Generator<WantedRecord> {
  const { person, date, answer } = row;
  const hours = hoursOf(row);
  if (hours === null) return;
  yield {
    target: 'availability',
    key: keyOf(person, date, hours.from),
    fields: { date, starts_at: hours.from, ends_at: hours.to, answer },
    references: { person_id: { target: 'people', key: person } },
  };
}
