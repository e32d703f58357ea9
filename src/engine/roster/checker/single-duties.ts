import type { Interval, RosterProblem, Sentence } from '../model.js';
import { type Service, dateOf, minuteOf } from './book.js';
import type { Violation } from './violation.js';

/** H1 to H5 for each duty. */
export function checkSingleDuties(problem: RosterProblem, services: readonly Service[]): Violation[] {
  return services.flatMap((service) => {
    const { person, slot } = service;
    const about = { person: person.id, slot: slot.id };
    const findings: (readonly [rule: string, message: Sentence | null])[] = [
      ['H1', role(service)],
      ['H2', tie(problem, service) ?? ban(problem, service)],
      ['H3', subject(problem, service)],
      ['H4', training(problem, service)],
      ['H5', availability(problem, service)],
    ];
    return findings.flatMap(([rule, message]) => (message === null ? [] : [{ rule, message, ...about }]));
  });
}

function role({ person, slot }: Service): Sentence | null {
  if (person.roles.includes(slot.role)) return null;
  return { ru: `${person.id} не имеет роли ${slot.role}`, en: `${person.id} does not have the role ${slot.role}` };
}

function tie({ rules }: RosterProblem, { person, slot }: Service): Sentence | null {
  const found = person.affiliations.find(({ place, kind }) => place === slot.place && rules.conflictKinds.includes(kind));
  if (found === undefined) return null;
  return {
    ru: `${person.id} связан(а) с ${slot.place} (${found.kind})`,
    en: `${person.id} has a tie with ${slot.place} (${found.kind})`,
  };
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
