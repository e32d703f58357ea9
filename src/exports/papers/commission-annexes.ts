import { groupedBy } from '../../solving/grouping.js';
import type { Annex } from './annexes.js';
import { dateWithWeekday, timeSpan } from './office-words.js';
import { NUMBER, line, narrow, numbered, table, wide, type Block } from './paper.js';
import { byDay, named, whatOf, type PaperDuty, type PaperFacts, type PaperPerson, type Readers } from './paper-facts.js';

/** A member of the commission, with how often they go and how often they have the chair. */
export interface PaperMember {
  readonly person: PaperPerson;
  readonly going: number;
  readonly chaired: number;
}

/** Whoever visits schools, by code. */
export function commissionMembers({ duties }: Pick<PaperFacts, 'duties'>): readonly PaperMember[] {
  const byMember = groupedBy(duties.filter(isVisit), ({ person }) => person.code);
  return [...byMember.values()]
    .map((own) => ({
      person: own[0]!.person,
      going: own.length,
      chaired: own.filter(({ role }) => role === 'chair').length,
    }))
    .toSorted((one, other) => (one.person.code < other.person.code ? -1 : 1));
}

/** Who the commission is. */
export function members(facts: PaperFacts, readers: Readers): Annex | null {
  const all = commissionMembers(facts);
  if (all.length === 0) return null;
  const rows = all.map(({ person, going, chaired }) => [
    named(person, readers),
    person.category,
    String(going),
    chaired === 0 ? '' : String(chaired),
  ]);
  const columns = [
    NUMBER,
    wide('Член комиссии', 8),
    wide('Категория', 5),
    narrow('Выездов', 2.5),
    narrow('Из них председателем', 4),
  ];
  return {
    point: 'Утвердить состав муниципальной комиссии',
    title: 'Состав муниципальной комиссии',
    orientation: 'portrait',
    blocks: [table(columns, numbered(rows))],
  };
}

/** When which team visits which school, and the ways of those who visit several in a day. */
export function visits({ duties }: PaperFacts, readers: Readers): Annex | null {
  const all = duties.filter(isVisit).toSorted(byDay);
  if (all.length === 0) return null;
  const teams = [...groupedBy(all, visitOf).values()];
  const rows = teams.map((team) => [...placeAndTime(team[0]!), team.toSorted(chairFirst).map(nameIn(readers)).join(', ')]);
  const columns = [
    NUMBER,
    narrow('Дата', 4.5),
    narrow('Время', 3.8),
    narrow('Прибыть к', 3.3),
    wide('Школа', 7),
    wide('Класс, предмет', 5.3),
    narrow('Этап', 4.6),
    wide('Комиссия', 11),
  ];
  return {
    point: 'Утвердить график выездов муниципальной комиссии',
    title: 'График выездов муниципальной комиссии',
    orientation: 'landscape',
    blocks: [table(columns, numbered(rows)), ...routes(all, readers)],
  };
}

function isVisit({ role }: PaperDuty): boolean {
  return role === 'commission' || role === 'chair';
}

function visitOf({ start, schoolId, phase, subject, classLabel, part }: PaperDuty): string {
  return [start, schoolId, phase, subject, classLabel, part].join('\t');
}

function placeAndTime(duty: PaperDuty): readonly string[] {
  const { start, end, arriveAt, school, phase } = duty;
  return [
    dateWithWeekday(start),
    timeSpan(start, end),
    arriveAt,
    school,
    whatOf(duty),
    phase === 'grading' ? 'проверка работ' : 'проведение',
  ];
}

function chairFirst(one: PaperDuty, other: PaperDuty): number {
  const rank = ({ role, person }: PaperDuty) => `${role === 'chair' ? 0 : 1} ${person.code}`;
  return rank(one) < rank(other) ? -1 : 1;
}

function nameIn(readers: Readers): (duty: PaperDuty) => string {
  return ({ person, role }) => named(person, readers) + (role === 'chair' ? ' (председатель)' : '');
}

function routes(duties: readonly PaperDuty[], readers: Readers): readonly Block[] {
  const days = [...groupedBy(duties, ({ start, person }) => `${start.slice(0, 10)}\t${person.code}`).values()];
  const rows = days
    .filter((day) => new Set(day.map(({ schoolId }) => schoolId)).size > 1)
    .map((day) => day.toSorted((one, other) => (one.start < other.start ? -1 : 1)))
    .map((day) => [
      dateWithWeekday(day[0]!.start),
      named(day[0]!.person, readers),
      day.map(({ start, school }) => `${start.slice(11)} ${school}`).join('; '),
    ]);
  if (rows.length === 0) return [];
  const columns = [NUMBER, narrow('Дата', 4.6), wide('Член комиссии', 8), wide('Маршрут', 16)];
  return [line('Маршруты: несколько школ в один день', 'heading'), table(columns, numbered(rows))];
}
