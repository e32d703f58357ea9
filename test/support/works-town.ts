import type { DataSource } from 'typeorm';
import { Authority } from '../../src/accounts/authority.entity.js';
import { Campaign } from '../../src/campaigns/campaign.entity.js';
import { Affiliation } from '../../src/people/affiliation.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { School } from '../../src/schools/school.entity.js';
import { WorkScale } from '../../src/works/work-scale.entity.js';

/** A municipality after the VPR: schools with their works and experts of whom each works at one of the schools. */
export interface WorksTown {
  readonly authorityId: string;
  readonly campaignId: string;
  readonly schools: readonly School[];
  readonly experts: readonly Person[];
}

const SUBJECT = 'mathematics';

/** Works of two classes of `perClass` pupils in each of `schoolCount` schools; the last pupil of a class was absent. */
export async function worksTown(source: DataSource, code: string, schoolCount = 4, perClass = 6): Promise<WorksTown> {
  const timeZone = 'Asia/Yekaterinburg';
  const { id: authorityId } = await source.getRepository(Authority).save({ code, name: code, timeZone });
  const campaign = { authorityId, name: 'ВПР 2026', template: '2025-26', startsOn: '2026-04-20', endsOn: '2026-05-20', timeZone };
  const { id: campaignId } = await source.getRepository(Campaign).save(campaign);
  const numbers = Array.from({ length: schoolCount }, (_, index) => index + 1);
  const schools = await source.getRepository(School).save(
    numbers.map((n) => ({
      authorityId,
      login: `edu8600${String(n).padStart(2, '0')}`,
      name: `СОШ № ${n}`,
      shortName: `СОШ ${n}`,
    })),
  );
  const experts = await source.getRepository(Person).save(numbers.map((n) => anExpert(authorityId, n)));
  const tied = experts.map(({ id: personId }, index) => ({
    authorityId,
    personId,
    schoolId: schools[index]!.id,
    kind: 'employment' as const,
  }));
  await source.getRepository(Affiliation).save(tied);
  const tasks = [1, 2, 3].map((task) => ({ task: String(task), max: 4 }));
  const scale = { authorityId, campaignId, grade: 5, subject: SUBJECT, tasks, marks: { '3': 4, '4': 7, '5': 10 } };
  await source.getRepository(WorkScale).save({ ...scale, minutes: 8, source: 'описание работы' });
  await source.query(
    `INSERT INTO works (authority_id, campaign_id, school_id, grade, class_ordinal, subject, code, total, mark, is_absent, claims_honours)
     SELECT $1, $2, s.id, 5, c, $3, 50000 + (c - 1) * 100 + n, CASE WHEN n < $4 THEN 4 + n % 8 END, CASE WHEN n < $4 THEN 3 + n % 3 END, n = $4, n = 1
     FROM schools s, generate_series(1, 2) c, generate_series(1, $4::int) n WHERE s.authority_id = $1`,
    [authorityId, campaignId, SUBJECT, perClass],
  );
  return { authorityId, campaignId, schools, experts };
}

function anExpert(authorityId: string, number: number) {
  const person = { code: `Э-00${number}`, fullName: `Петрова Ольга ${number}`, category: 'teacher', roles: ['expert'] };
  return { authorityId, ...person, subjects: [SUBJECT], consentedOn: '2026-03-01' };
}
