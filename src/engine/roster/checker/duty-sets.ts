import type { Duty } from '../model.js';
import { type Book, type Service, dateOf, groupBy, minuteOf, mondayOf, nameOf, travelBetween } from './book.js';
import { checkDemands } from './demands.js';
import { mutualPairs } from './mutual-pairs.js';
import { checkReleases } from './releases.js';
import type { Violation } from './violation.js';

/** H6 to H11 and H14 to H16 for the set of duties. */
export function checkDutySets(book: Book, services: readonly Service[]): Violation[] {
  const byPerson = [...groupBy(services, ({ person }) => person.id).values()];
  const bySlot = [...groupBy(services, ({ slot }) => slot.id).values()];
  return [
    ...byPerson.flatMap((own) => overlaps(book, own)),
    ...byPerson.flatMap((own) => limits(book, own)),
    ...byPerson.flatMap((own) => dates(book, own)),
    ...bySlot.flatMap(crowd),
    ...bySlot.flatMap((present) => bannedPairs(book, present)),
    ...brokenPins(book, services),
    ...reciprocity(book, services),
    ...checkDemands(book, services),
    ...checkReleases(book, services),
  ];
}

function overlaps(book: Book, own: readonly Service[]): Violation[] {
  const { arriveBeforeMinutes, leaveAfterMinutes } = book.problem.rules;
  const ordered = [...own].sort((a, b) => minuteOf(a.slot.start) - minuteOf(b.slot.start));
  return ordered.flatMap(({ person, slot: first }, index) =>
    ordered.slice(index + 1).flatMap(({ slot: second }) => {
      if (first.place === second.place && minuteOf(second.start) >= minuteOf(first.end)) return [];
      const gap = minuteOf(second.start) - arriveBeforeMinutes - (minuteOf(first.end) + leaveAfterMinutes);
      const way = travelBetween(book, first.place, second.place);
      if (gap >= way) return [];
      const message = {
        ru: `${person.id}: между ${first.id} и ${second.id} ${gap} мин, нужно ${way}`,
        en: `${person.id}: ${gap} minutes between ${first.id} and ${second.id}, ${way} are needed`,
      };
      return [{ rule: 'H6', message, person: person.id, slot: first.id, otherSlot: second.id }];
    }),
  );
}

/** H7: duties in this roster and, as tasks that count, in others; a limit that others alone exceed forbids every duty here. */
function limits({ problem }: Book, own: readonly Service[]): Violation[] {
  const { id, limits: allowed } = own[0]!.person;
  const over = (ru: string, en: string, count: number, limit: number | undefined): Violation[] =>
    limit === undefined || count <= limit
      ? []
      : [
          {
            rule: 'H7',
            person: id,
            message: { ru: `${id}: ${ru} ${count}, можно ${limit}`, en: `${id}: ${count} duties ${en}, ${limit} allowed` },
          },
        ];
  const days = [...groupBy(own, ({ slot }) => dateOf(slot))];
  const weeks = [...groupBy(own, ({ slot }) => mondayOf(slot))];
  const others = (problem.busy ?? [])
    .filter(({ person, counts }) => person === id && counts === true)
    .map(({ from }) => ({ start: from }));
  const onDay = (day: string) => others.filter((other) => dateOf(other) === day).length;
  const inWeek = (monday: string) => others.filter((other) => mondayOf(other) === monday).length;
  return [
    ...days.flatMap(([day, duties]) => over(`выходов ${day}:`, `on ${day}`, duties.length + onDay(day), allowed.perDay)),
    ...weeks.flatMap(([day, duties]) =>
      over(`выходов за неделю с ${day}:`, `in the week of ${day}`, duties.length + inWeek(day), allowed.perWeek),
    ),
    ...over('выходов всего:', 'in total', own.length + others.length, allowed.total),
  ];
}

/** H8: with the dates on which duties of other rosters bring the person there. */
function dates(book: Book, own: readonly Service[]): Violation[] {
  const limit = book.problem.rules.maxDatesPerPlace;
  const person = own[0]!.person.id;
  return [...groupBy(own, ({ slot }) => slot.place)].flatMap(([place, duties]) => {
    const others = (book.tasks.get(person) ?? []).filter((task) => task.counts === true && task.place === place);
    const count = new Set([...duties.map(({ slot }) => dateOf(slot)), ...others.map(({ from }) => dateOf({ start: from }))]).size;
    if (limit === null || count <= limit) return [];
    const message = {
      ru: `${person}: дней в ${place} ${count}, можно ${limit}`,
      en: `${person}: ${count} dates at ${place}, ${limit} allowed`,
    };
    return [{ rule: 'H8', message, person, place }];
  });
}

function crowd(present: readonly Service[]): Violation[] {
  const { id, required } = present[0]!.slot;
  if (present.length <= required) return [];
  const message = {
    ru: `${id}: людей ${present.length}, требуется ${required}`,
    en: `${id}: ${present.length} people, ${required} required`,
  };
  return [{ rule: 'H9', message, slot: id }];
}

function bannedPairs(book: Book, present: readonly Service[]): Violation[] {
  const names = new Set(present.map(({ person }) => person.id));
  const slot = present[0]!.slot.id;
  const met = book.problem.pairBans.filter(([one, other]) => names.has(one) && names.has(other));
  const pairs = new Map(met.map((pair) => [JSON.stringify([...pair].sort()), pair]));
  return [...pairs.values()].map(([person, otherPerson]) => ({
    rule: 'H9',
    message: {
      ru: `${slot}: ${person} и ${otherPerson} нельзя ставить вместе`,
      en: `${slot}: ${person} and ${otherPerson} must not meet`,
    },
    slot,
    person,
    otherPerson,
  }));
}

function brokenPins(book: Book, services: readonly Service[]): Violation[] {
  const held = new Set(services.map(({ person, slot }) => nameOf({ person: person.id, slot: slot.id })));
  const broken = new Map<string, Duty>(
    book.problem.pins.filter((pin) => !held.has(nameOf(pin))).map((pin) => [nameOf(pin), { person: pin.person, slot: pin.slot }]),
  );
  return [...broken.values()].map((pin) => ({
    rule: 'H10',
    message: {
      ru: `закрепление ${pin.person} за ${pin.slot} не выполнено`,
      en: `the pin of ${pin.person} to ${pin.slot} does not hold`,
    },
    ...pin,
  }));
}

function reciprocity(book: Book, services: readonly Service[]): Violation[] {
  if (book.problem.rules.reciprocity !== 'hard') return [];
  return mutualPairs(services).map(([place, otherPlace]) => ({
    rule: 'H11',
    message: {
      ru: `${place} и ${otherPlace} наблюдают друг за другом`,
      en: `${place} and ${otherPlace} send people to each other`,
    },
    place,
    otherPlace,
  }));
}
