import type { Place } from '../model.js';
import { type Book, type Service, minuteOf } from './book.js';
import type { Violation } from './violation.js';

/** A time that somebody spends away from a place of their employment. */
interface Absence {
  readonly person: string;
  readonly from: number;
  readonly to: number;
}

/** H16: for each duty, is too much of the staff of the person's workplace away at some moment of it? */
export function checkReleases(book: Book, services: readonly Service[]): Violation[] {
  return book.problem.places.flatMap((place) => {
    const limit = limitOf(book, place);
    return limit === null ? [] : overReleases(place, limit, absences(book, place, services), services);
  });
}

function limitOf({ problem }: Book, { staff = null }: Place): number | null {
  const { releasePercent = null } = problem.rules;
  return staff === null || releasePercent === null ? null : Math.floor((releasePercent * staff) / 100);
}

function absences({ problem, people }: Book, { id }: Place, services: readonly Service[]): Absence[] {
  const duties = services.map(({ person, slot }) => ({ person, place: slot.place, from: slot.start, to: slot.end }));
  const tasks = (problem.busy ?? []).map((task) => ({ ...task, person: people.get(task.person)! }));
  return [...duties, ...tasks]
    .filter(({ person, place }) => place !== id && isEmployedAt(person, id))
    .map(({ person, from, to }) => ({ person: person.id, from: minuteOf(from), to: minuteOf(to) }));
}

function isEmployedAt({ affiliations }: Service['person'], id: string): boolean {
  return affiliations.some(({ place, kind }) => place === id && kind === 'employment');
}

function overReleases({ id }: Place, limit: number, away: readonly Absence[], services: readonly Service[]): Violation[] {
  return services.flatMap(({ person, slot }) => {
    if (slot.place === id || !isEmployedAt(person, id)) return [];
    const most = mostAtOnce(away, minuteOf(slot.start), minuteOf(slot.end), person.id);
    if (most <= limit) return [];
    const message = {
      ru: `${id} отпускает одновременно ${most} чел. (${slot.id}), можно ${limit}`,
      en: `${id} releases ${most} people at once (${slot.id}), ${limit} allowed`,
    };
    return [{ rule: 'H16', message, person: person.id, slot: slot.id, place: id }];
  });
}

/** The most people away at one minute of the duty, its own person among them throughout. */
function mostAtOnce(away: readonly Absence[], start: number, end: number, self: string): number {
  const minutes = [start, ...away.map(({ from }) => from)].filter((minute) => minute >= start && minute < end);
  const countAt = (minute: number) =>
    new Set([self, ...away.filter(({ from, to }) => from <= minute && to > minute).map(({ person }) => person)]).size;
  return Math.max(...minutes.map(countAt));
}
