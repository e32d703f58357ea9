import type { Availability } from '../../src/availability/availability.entity.js';
import type { GradingBlock } from '../../src/campaigns/grading-block.entity.js';
import type { Sitting } from '../../src/campaigns/sitting.entity.js';
import type { Affiliation } from '../../src/people/affiliation.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import type { SchoolRisk } from '../../src/schools/school-risk.entity.js';
import type { School } from '../../src/schools/school.entity.js';
import type { PlanningRows } from '../../src/solving/planning-rows.js';

const authorityId = 'authority';
const campaignId = 'campaign';
const FIRST_DAY = '2026-04-21';
const LAST_DAY = '2026-04-28';

/** School `a` of Surgut: its login is `edu-a`. */
export function aSchool(id: string, differences: Partial<School> = {}): School {
  const names = { login: `edu-${id}`, name: id, shortName: id };
  return {
    id,
    authorityId,
    ...names,
    address: null,
    latitude: 61.25,
    longitude: 73.4,
    districtId: null,
    staff: null,
    version: 1,
    ...differences,
  };
}

/** An observer of full age with every paper, at home beside the schools. */
export function anObserver(id: string, differences: Partial<Person> = {}): Person {
  const name = { code: id, fullName: `Иванова ${id}`, category: 'parent', roles: ['observer'], subjects: [], subjectGrades: {} };
  const reach = { homeAddress: null, homeLatitude: 61.25, homeLongitude: 73.4, phone: null, email: null };
  const papers = { bornOn: '1980-05-05', trainedOn: '2026-03-01', consentedOn: '2026-03-01', disseminationConsentedOn: null };
  const limits = {
    perDay: null,
    perWeek: null,
    total: null,
    share: 1,
    nominatedBy: null,
    archivedAt: null,
    mergedInto: null,
    version: 1,
  };
  return { id, authorityId, ...name, ...reach, ...papers, ...limits, ...differences };
}

/** A work of class 5А at nine o'clock. */
export function aSitting(id: string, schoolId: string, date = FIRST_DAY, differences: Partial<Sitting> = {}): Sitting {
  const work = { classId: `5А ${schoolId}`, subject: 'mathematics', level: 'basic', part: 1, form: 'paper' as const };
  const times = { date, startsAt: '09:00:00', endsAt: '09:45:00', lesson: 2, room: null, pupils: null };
  const staff = { organiser: null, subjectTeacher: null, required: 1, state: 'planned' as const, version: 1 };
  return { id, authorityId, campaignId, schoolId, ...work, ...times, ...staff, ...differences };
}

export function aBlock(id: string, schoolId: string, date = FIRST_DAY): GradingBlock {
  const times = { date, startsAt: '15:00:00', endsAt: '17:00:00' };
  const work = { grade: 5, subject: 'mathematics', ordinal: 1, room: null, required: 1 };
  return { id, authorityId, campaignId, schoolId, ...work, ...times, state: 'planned', version: 1 };
}

export function aTie(personId: string, schoolId: string, differences: Partial<Affiliation> = {}): Affiliation {
  const whole = { kind: 'child' as const, scope: 'school' as const, grade: null, letter: null };
  const papers = { since: null, until: null, declaredBy: null, note: null };
  return { id: `${personId} ${schoolId}`, authorityId, personId, schoolId, ...whole, ...papers, ...differences };
}

export function anAnswer(personId: string, date: string, answer: Availability['answer'], hours = '08:00-18:00'): Availability {
  const [startsAt, endsAt] = hours.split('-').map((hour) => `${hour}:00`) as [string, string];
  return { id: `${personId} ${date} ${hours}`, authorityId, campaignId, personId, date, startsAt, endsAt, answer };
}

export function aRisk(schoolId: string, year: number, level: number): SchoolRisk {
  return { id: `${schoolId} ${year}`, authorityId, schoolId, year, level, reason: null };
}

/** Schools `a` and `b`, a sitting on the first day in `a` and on the last in `b`, and whoever is named, free on both days. */
export function planningRows(people: readonly Person[], differences: Partial<PlanningRows> = {}): PlanningRows {
  const schools = differences.schools ?? [aSchool('a'), aSchool('b')];
  return {
    campaign: aCampaign({}),
    schools,
    districts: [],
    risks: [],
    classes: schools.map(({ id }) => aClass(id)),
    sittings: [aSitting('s1', 'a', FIRST_DAY), aSitting('s2', 'b', LAST_DAY)],
    gradingBlocks: [],
    people,
    affiliations: [],
    bans: [],
    availability: people.flatMap(({ id }) => [FIRST_DAY, LAST_DAY].map((day) => anAnswer(id, day, 'yes'))),
    servedBefore: [],
    servesElsewhere: [],
    ownLessons: [],
    declined: [],
    ...differences,
  };
}

/** The campaign of spring 2026 with planning rules of its own. */
export function aCampaign(rules: Record<string, unknown>): PlanningRows['campaign'] {
  const window = { startsOn: '2026-04-20', endsOn: '2026-05-20', timeZone: 'Asia/Yekaterinburg', template: '2025-26' };
  const deadlines = { availabilityDeadlineAt: null, availabilityClosedAt: null, contact: null, createdAt: new Date(0), version: 1 };
  return { id: campaignId, authorityId, name: 'ВПР', ...window, rules, frozenDays: 3, ...deadlines };
}

function aClass(schoolId: string): PlanningRows['classes'][number] {
  return { id: `5А ${schoolId}`, authorityId, campaignId, schoolId, grade: 5, letter: 'А', ordinal: null, version: 1 };
}
