import type { Affiliation, Interval, RosterProblem, Sentence, Slot } from '../model.js';
import { type Book, type Service, dateOf, minuteOf, travelBetween } from './book.js';
import type { Violation } from './violation.js';

/** H1 to H5, H12, H13 and H17 for each duty. */
export function checkSingleDuties(book: Book, services: readonly Service[]): Violation[] {
  const { problem } = book;
  return services.flatMap((service) => {
    const { person, slot } = service;
    const about = { person: person.id, slot: slot.id };
    const findings: (readonly [rule: string, message: Sentence | null])[] = [
      ['H1', role(service)],
      ['H2', tie(problem, service) ?? ban(problem, service)],
      ['H3', subject(problem, service)],
      ['H4', training(problem, service)],
      ['H5', availability(problem, service)],
      ['H12', otherTask(book, service)],
      ['H13', observation(problem, service)],
      ['H17', refusal(problem, service)],
    ];
    return findings.flatMap(([rule, message]) => (message === null ? [] : [{ rule, message, ...about }]));
  });
}

function role({ person, slot }: Service): Sentence | null {
  if (person.roles.includes(slot.role)) return null;
  return { ru: `${person.id} не имеет роли ${slot.role}`, en: `${person.id} does not have the role ${slot.role}` };
}

function tie({ rules }: RosterProblem, { person, slot }: Service): Sentence | null {
  const found = person.affiliations.find((one) => rules.conflictKinds.includes(one.kind) && isTiedTo(one, slot));
  if (found === undefined) return null;
  return {
    ru: `${person.id} связан(а) с ${slot.place} (${found.kind})`,
    en: `${person.id} has a tie with ${slot.place} (${found.kind})`,
  };
}

function isTiedTo({ place, classes = [] }: Affiliation, slot: Slot): boolean {
  const there = slot.classes ?? [];
  const isElsewhere = classes.length > 0 && there.length > 0 && !there.some((each) => classes.includes(each));
  return place === slot.place && !isElsewhere;
}

function ban({ bans }: RosterProblem, { person, slot }: Service): Sentence | null {
  if (!bans.some(([who, where]) => who === person.id && where === slot.place)) return null;
  return { ru: `${person.id} запрещено направлять в ${slot.place}`, en: `${person.id} is banned from ${slot.place}` };
}

function subject({ rules }: RosterProblem, { person, slot }: Service): Sentence | null {
  const isConcerned = rules.subjectConflict && slot.phase === 'conduct' && slot.subject !== null;
  if (!isConcerned || !person.subjects.includes(slot.subject)) return null;
  return {
    ru: `${person.id} преподаёт предмет работы: ${slot.subject}`,
    en: `${person.id} teaches the subject of the work: ${slot.subject}`,
  };
}

function training({ rules }: RosterProblem, { person, slot }: Service): Sentence | null {
  if (!rules.trainingRequired) return null;
  if (person.trainedOn === null) return { ru: `${person.id} не прошёл(ла) обучение`, en: `${person.id} is not trained` };
  if (person.trainedOn <= dateOf(slot)) return null;
  return {
    ru: `${person.id} проходит обучение только ${person.trainedOn}`,
    en: `${person.id} is trained only on ${person.trainedOn}`,
  };
}

function availability({ rules }: RosterProblem, { person, slot }: Service): Sentence | null {
  const from = minuteOf(slot.start) - rules.arriveBeforeMinutes;
  const to = minuteOf(slot.end) + rules.leaveAfterMinutes;
  if (freeUntil(person.available, from) >= to) return null;
  return {
    ru: `${person.id} не свободен(на) всё время от прихода до ухода`,
    en: `${person.id} is not available from arrival to departure`,
  };
}

/** How far one can walk in time from a moment without leaving the intervals. */
function freeUntil(available: readonly Interval[], moment: number): number {
  const begun = available.filter(([from, to]) => minuteOf(from) <= moment && minuteOf(to) > moment);
  return begun.length === 0 ? moment : freeUntil(available, Math.max(...begun.map(([, to]) => minuteOf(to))));
}

function otherTask(book: Book, { person, slot }: Service): Sentence | null {
  const { arriveBeforeMinutes, leaveAfterMinutes } = book.problem.rules;
  const clash = (book.tasks.get(person.id) ?? []).find(({ place, from, to }) => {
    const isThere = place === slot.place;
    const way = isThere ? 0 : travelBetween(book, place, slot.place);
    const comes = minuteOf(slot.start) - (isThere ? 0 : arriveBeforeMinutes) - way;
    const goes = minuteOf(slot.end) + (isThere ? 0 : leaveAfterMinutes) + way;
    return comes < minuteOf(to) && goes > minuteOf(from);
  });
  if (clash === undefined) return null;
  return {
    ru: `${person.id} с ${clash.from} до ${clash.to} занят(а) в ${clash.place}`,
    en: `${person.id} is busy at ${clash.place} from ${clash.from} to ${clash.to}`,
  };
}

function observation({ rules }: RosterProblem, { slot }: Service): Sentence | null {
  if (rules.duplication !== 'hard' || slot.observed !== true) return null;
  return { ru: `в ${slot.id} уже есть наблюдатель`, en: `somebody watches ${slot.id} already` };
}

function refusal({ declined = [] }: RosterProblem, { person, slot }: Service): Sentence | null {
  if (!declined.some((duty) => duty.person === person.id && duty.slot === slot.id)) return null;
  return { ru: `${person.id} отказался(лась) от выхода ${slot.id}`, en: `${person.id} has declined ${slot.id}` };
}
