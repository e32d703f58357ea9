import type { DataSource } from 'typeorm';
import { Authority } from '../../src/accounts/authority.entity.js';
import { Availability } from '../../src/availability/availability.entity.js';
import { Campaign } from '../../src/campaigns/campaign.entity.js';
import { GradingBlock } from '../../src/campaigns/grading-block.entity.js';
import { Sitting } from '../../src/campaigns/sitting.entity.js';
import { Affiliation } from '../../src/people/affiliation.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { SchoolRisk } from '../../src/schools/school-risk.entity.js';
import { School } from '../../src/schools/school.entity.js';

export interface Municipality {
  readonly authorityId: string;
  readonly campaignId: string;
  readonly schools: readonly School[];
  readonly sittings: readonly Sitting[];
  readonly blocks: readonly GradingBlock[];
  readonly people: readonly Person[];
}

export const DAYS = ['2026-04-21', '2026-04-22', '2026-04-23', '2026-04-28', '2026-04-29'] as const;
const timeZone = 'Asia/Yekaterinburg';

/** Three schools, five days with a sitting in each, a grading block in the flagged school, and six observers; the first works in the first school. */
export async function smallMunicipality(source: DataSource, code = 'reg86_m001'): Promise<Municipality> {
  const { id: authorityId } = await source.getRepository(Authority).save({ code, name: code, timeZone });
  const campaign = { authorityId, name: 'ВПР 2026', template: '2025-26', startsOn: '2026-04-20', endsOn: '2026-05-20', timeZone };
  const { id: campaignId } = await source.getRepository(Campaign).save(campaign);
  const schools = await source.getRepository(School).save([1, 2, 3].map((number) => aSchool(authorityId, number)));
  await source.getRepository(SchoolRisk).save({ authorityId, schoolId: schools[1]!.id, year: 2026, level: 2 });
  const classes = await source
    .getRepository(SchoolClass)
    .save(schools.map(({ id }) => ({ authorityId, campaignId, schoolId: id, grade: 5, letter: 'А' })));
  const sittings = await source.getRepository(Sitting).save(
    classes.flatMap(({ id: classId, schoolId }) =>
      DAYS.map((date, index) => ({
        authorityId,
        campaignId,
        schoolId,
        classId,
        date,
        subject: SUBJECTS[index]!,
        startsAt: '09:00',
        endsAt: '09:45',
        lesson: 2,
        room: '21',
      })),
    ),
  );
  const block = { authorityId, campaignId, schoolId: schools[1]!.id, grade: 5, subject: 'russian' };
  const blocks = await source.getRepository(GradingBlock).save([{ ...block, date: DAYS[1], startsAt: '15:00', endsAt: '17:00' }]);
  const people = await source.getRepository(Person).save([1, 2, 3, 4, 5, 6].map((number) => anObserver(authorityId, number)));
  await source
    .getRepository(Affiliation)
    .save({ authorityId, personId: people[0]!.id, schoolId: schools[0]!.id, kind: 'employment' });
  await source.getRepository(Availability).save(
    people.flatMap(({ id: personId }) =>
      DAYS.map((date) => ({
        authorityId,
        campaignId,
        personId,
        date,
        startsAt: '08:00',
        endsAt: '18:00',
        answer: 'yes' as const,
      })),
    ),
  );
  return { authorityId, campaignId, schools, sittings, blocks, people };
}

const SUBJECTS = ['russian', 'mathematics', 'history', 'biology', 'geography'];

function aSchool(authorityId: string, number: number) {
  const position = { latitude: 61.25 + number / 100, longitude: 73.4 };
  return { authorityId, login: `edu86000${number}`, name: `МБОУ «СОШ № ${number}»`, shortName: `Школа № ${number}`, ...position };
}

function anObserver(authorityId: string, number: number) {
  const home = { homeLatitude: 61.25 + number / 200, homeLongitude: 73.41 };
  const papers = { trainedOn: '2026-03-01', consentedOn: '2026-03-01', bornOn: '1980-05-05' };
  const category = number <= 2 ? 'methodist' : 'parent';
  return {
    authorityId,
    code: `Н-00${number}`,
    fullName: `Иванова Анна ${number}`,
    category,
    roles: ['observer'],
    ...home,
    ...papers,
  };
}
