import { datesLeft } from '../instance/dates-left.js';
import type { Instance } from '../instance/instance.js';
import type { Draft } from './draft.js';
import { groupBy, type Visit } from './visits.js';

/** What a person at a place means: trips, H8, return visits, last year's place. */
export function addStations(draft: Draft): void {
  for (const visits of draft.visits)
    for (const there of stations(visits)) {
      addTrips(draft, there);
      limitDates(draft, there);
      addRepeats(draft, there);
      addLastYear(draft, there);
    }
}

/** Visits of one person, split by place. */
function stations(visits: readonly Visit[]): Visit[][] {
  return [...groupBy(visits, ({ place }) => place).values()];
}

function addTrips({ instance, builder }: Draft, visits: readonly Visit[]): void {
  const { person, place } = visits[0]!;
  const { problem, homeMinutes } = instance;
  if (problem.rules.routes === true) return;
  const cost = problem.rules.weights.tripMinute * homeMinutes[person * problem.places.length + place]!;
  if (cost > 0) for (const visit of visits) for (const column of onlySign(visit)) builder.addCost(column, cost);
}

function limitDates({ instance, builder }: Draft, visits: readonly Visit[]): void {
  const { room, isKnown } = datesLeft(instance, visits[0]!.person, visits[0]!.place);
  const fresh = visits.filter(({ day }) => !isKnown(day));
  if (fresh.length > room) builder.addLimit(`dates_${nameOf(visits)}`, fresh.flatMap(onlySign), room);
}

function addRepeats({ instance, builder }: Draft, visits: readonly Visit[]): void {
  const cost = instance.problem.rules.weights.repeatPlace;
  if (cost === 0 || visits.length < 2) return;
  const repeats = builder.addColumn({ name: `r_${nameOf(visits)}`, cost, upper: visits.length - 1, isInteger: false });
  builder.addLimit(`repeat_${nameOf(visits)}`, visits.flatMap(onlySign), 1, [repeats]);
}

function addLastYear({ instance, builder }: Draft, visits: readonly Visit[]): void {
  const cost = instance.problem.rules.weights.lastYear;
  if (cost === 0 || !wasThere(instance, visits[0]!)) return;
  const signs = visits.flatMap((visit) => visit.signs);
  if (signs.length === 1) for (const column of signs[0]!) builder.addCost(column, cost);
  else {
    const again = builder.addColumn({ name: `h_${nameOf(visits)}`, cost, isInteger: false });
    for (const [index, sign] of signs.entries()) builder.addLimit(`history${index}_${nameOf(visits)}`, sign, 0, [again]);
  }
}

function wasThere(instance: Instance, { person, place }: Visit): boolean {
  return instance.historyOf[person]!.includes(place);
}

function nameOf(visits: readonly Visit[]): string {
  return `p${visits[0]!.person}_a${visits[0]!.place}`;
}

function onlySign({ signs }: Visit): readonly number[] {
  if (signs.length !== 1) throw new Error('a visit that is counted has one sign');
  return signs[0]!;
}
