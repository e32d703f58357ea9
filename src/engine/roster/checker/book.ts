import type {
  Day,
  Duty,
  Engagement,
  LocalMoment,
  Person,
  PersonId,
  Place,
  PlaceId,
  Position,
  RosterProblem,
  Slot,
  SlotId,
} from '../model.js';

/** Looks things up by their names. */
export interface Book {
  readonly problem: RosterProblem;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly slots: ReadonlyMap<SlotId, Slot>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** Overridden minutes by the names of both places, in either order. */
  readonly measured: ReadonlyMap<string, number>;
  /** What people do elsewhere, by their names. */
  readonly tasks: ReadonlyMap<PersonId, readonly Engagement[]>;
}

/** A duty with its person and slot. */
export interface Service {
  readonly person: Person;
  readonly slot: Slot;
}

export function bookOf(problem: RosterProblem): Book {
  return {
    problem,
    people: new Map(problem.people.map((person) => [person.id, person])),
    slots: new Map(problem.slots.map((slot) => [slot.id, slot])),
    places: new Map(problem.places.map((place) => [place.id, place])),
    measured: new Map(
      problem.travel.overrides.flatMap(([a, b, minutes]) => [
        [JSON.stringify([a, b]), minutes],
        [JSON.stringify([b, a]), minutes],
      ]),
    ),
    tasks: groupBy(problem.busy ?? [], ({ person }) => person),
  };
}

/** The duties whose person and slot exist, each once. */
export function servicesOf(book: Book, duties: readonly Duty[]): Service[] {
  const services = new Map<string, Service>();
  for (const { person: personId, slot: slotId } of duties) {
    const person = book.people.get(personId);
    const slot = book.slots.get(slotId);
    if (person !== undefined && slot !== undefined) services.set(nameOf({ person: personId, slot: slotId }), { person, slot });
  }
  return [...services.values()];
}

/** One text per duty. */
export function nameOf(duty: Duty): string {
  return JSON.stringify([duty.person, duty.slot]);
}

/** Items under their keys. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

export function minuteOf(moment: LocalMoment): number {
  return Date.parse(`${moment}Z`) / 60_000;
}

export function dateOf(slot: Pick<Slot, 'start'>): Day {
  return slot.start.slice(0, 10);
}

/** The Monday of the week in which the slot starts. */
export function mondayOf(slot: Pick<Slot, 'start'>): Day {
  const date = new Date(`${dateOf(slot)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Minutes between two places. */
export function travelBetween({ problem, places, measured }: Book, a: PlaceId, b: PlaceId): number {
  const from = places.get(a)!.position;
  const to = places.get(b)!.position;
  if (a === b || isEqual(from, to)) return 0;
  return measured.get(JSON.stringify([a, b])) ?? travelByFormula(problem, from, to);
}

/** Minutes from a person's home to a place. */
export function travelFromHome({ problem, places }: Book, person: Person, place: PlaceId): number {
  const to = places.get(place)!.position;
  return isEqual(person.home, to) ? 0 : travelByFormula(problem, person.home, to);
}

function travelByFormula({ travel }: RosterProblem, from: Position, to: Position): number {
  const [lat1, lon1, lat2, lon2] = [...from, ...to].map((degrees) => (degrees / 180) * Math.PI) as [number, number, number, number];
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  const kilometres = 2 * 6371.0088 * Math.atan2(Math.sqrt(h), Math.sqrt(Math.max(0, 1 - h)));
  return travel.fixedMinutes + Math.ceil((60 * kilometres) / travel.speedKmh);
}

function isEqual(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
