import type { DataSource } from 'typeorm';
import { Authority } from '../../src/accounts/authority.entity.js';
import { Availability } from '../../src/availability/availability.entity.js';
import { Campaign } from '../../src/campaigns/campaign.entity.js';
import { Sitting } from '../../src/campaigns/sitting.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { School } from '../../src/schools/school.entity.js';

const DAYS = ['2026-04-20', '2026-04-21', '2026-04-22', '2026-04-23', '2026-04-24'];
const GRADES = [4, 5, 6, 7, 8];
const SCHOOLS = 40;
const STARTS = ['08:30', '09:25', '10:20', '11:25', '12:20'];
const SUBJECTS = ['russian', 'mathematics', 'history', 'biology', 'geography'];
const timeZone = 'Asia/Yekaterinburg';

export const CROWDED = { code: 'reg86_m003', sittings: SCHOOLS * GRADES.length * DAYS.length, people: 150 };

/** One week with a thousand sittings at forty schools, and a hundred and fifty people who have time for all of them. */
export async function crowdedWeek(source: DataSource): Promise<{ readonly authorityId: string; readonly campaignId: string }> {
  const { id: authorityId } = await source.getRepository(Authority).save({ code: CROWDED.code, name: 'Большой округ', timeZone });
  const campaign = { authorityId, name: 'ВПР 2026', template: '2025-26', startsOn: '2026-04-20', endsOn: '2026-05-20', timeZone };
  const { id: campaignId } = await source.getRepository(Campaign).save(campaign);
  const schools = await source.getRepository(School).save(numbered(SCHOOLS, (number) => aSchool(authorityId, number)));
  const classes = await source
    .getRepository(SchoolClass)
    .save(schools.flatMap(({ id }) => GRADES.map((grade) => ({ authorityId, campaignId, schoolId: id, grade, letter: 'А' }))));
  const sittings = classes.flatMap(({ id: classId, schoolId }, at) =>
    DAYS.map((date, day) => {
      const startsAt = STARTS[(at + day) % STARTS.length]!;
      const room = String(100 + (at % 60));
      return {
        authorityId,
        campaignId,
        schoolId,
        classId,
        date,
        subject: SUBJECTS[day]!,
        startsAt,
        endsAt: later(startsAt),
        lesson: 2,
        room,
      };
    }),
  );
  await source.getRepository(Sitting).insert(sittings);
  const people = await source.getRepository(Person).save(numbered(CROWDED.people, (number) => anObserver(authorityId, number)));
  const whole = { startsAt: '07:30', endsAt: '18:00', answer: 'yes' as const };
  await source
    .getRepository(Availability)
    .insert(people.flatMap(({ id: personId }) => DAYS.map((date) => ({ authorityId, campaignId, personId, date, ...whole }))));
  return { authorityId, campaignId };
}

function numbered<Made>(count: number, make: (number: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** Forty-five minutes later, by the clock. */
function later(time: string): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const end = hours * 60 + minutes + 45;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

function aSchool(authorityId: string, number: number) {
  const position = { latitude: 61.2 + (number % 8) / 50, longitude: 73.3 + Math.floor(number / 8) / 25 };
  const login = `edu8601${String(number).padStart(2, '0')}`;
  return { authorityId, login, name: `МБОУ «СОШ № ${number}»`, shortName: `Школа № ${number}`, ...position };
}

function anObserver(authorityId: string, number: number) {
  return {
    authorityId,
    code: `Н-${String(number).padStart(3, '0')}`,
    fullName: `Наблюдателева ${'АБВГДЕЖЗИК'[number % 10]!}нна ${number}`,
    category: number % 3 === 0 ? 'methodist' : 'parent',
    roles: ['observer'],
    homeLatitude: 61.2 + (number % 15) / 90,
    homeLongitude: 73.3 + (number % 11) / 60,
    trainedOn: '2026-03-01',
    consentedOn: '2026-03-01',
    bornOn: '1980-05-05',
  };
}
