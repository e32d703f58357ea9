import type { DataSource } from 'typeorm';
import { Authority } from '../../src/accounts/authority.entity.js';
import { Campaign } from '../../src/campaigns/campaign.entity.js';
import { TargetList } from '../../src/draws/target-list.entity.js';
import type { RecheckProblem } from '../../src/engine/index.js';
import { Affiliation } from '../../src/people/affiliation.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { WorkAllocation } from '../../src/rechecks/work-allocation.entity.js';
import { WorkAssignment } from '../../src/rechecks/work-assignment.entity.js';
import { School } from '../../src/schools/school.entity.js';
import { WorkScale } from '../../src/works/work-scale.entity.js';
import { Work } from '../../src/works/work.entity.js';

export interface Allocated {
  readonly authorityId: string;
  readonly allocationId: string;
  /** By code: Э-1 … Э-4. */
  readonly experts: Readonly<Record<string, string>>;
  readonly works: readonly Work[];
  /** A work that nobody is assigned to. */
  readonly spare: Work;
}

const TIME_ZONE = 'Asia/Yekaterinburg';

/** Twelve works of one school, each with Э-1 and Э-2; Э-3 may arbitrate, Э-4 works at that school. */
export async function anAllocation(source: DataSource): Promise<Allocated> {
  const { manager } = source;
  const { id: authorityId } = await manager.save(Authority, { code: 'reg86_m001', name: 'Сургут', timeZone: TIME_ZONE });
  const dates = { startsOn: '2026-04-20', endsOn: '2026-05-20', timeZone: TIME_ZONE };
  const { id: campaignId } = await manager.save(Campaign, { authorityId, name: 'ВПР 2026', template: '2025-26', ...dates });
  const named = { name: 'МБОУ «СОШ № 7»', shortName: 'Школа № 7' };
  const { id: schoolId } = await manager.save(School, { authorityId, login: 'edu860007', ...named });
  const owner = { authorityId, campaignId };
  await manager.save(Object.assign(new WorkScale(), { ...owner, ...SCALE }));
  const works = await manager.save(
    Array.from({ length: 13 }, (_, i) => Object.assign(new Work(), { ...owner, schoolId, ...workFacts(i) })),
  );
  const known = await manager.find(Work, { order: { code: 'ASC' } });
  const experts: Record<string, string> = {};
  for (const code of ['Э-1', 'Э-2', 'Э-3', 'Э-4']) {
    const person = { authorityId, code, fullName: `Эксперт ${code}`, category: 'methodist', roles: ['expert'], ...QUALIFIED };
    experts[code] = (await manager.save(Person, person)).id;
  }
  await manager.save(Affiliation, { authorityId, personId: experts['Э-4']!, schoolId, kind: 'employment' });
  const list = {
    ...owner,
    procedure: 'R3' as const,
    label: 'flagged' as const,
    title: 'Школа № 7',
    scope: {},
    works: works.length - 1,
  };
  const { id: listId } = await manager.save(Object.assign(new TargetList(), { ...list, createdBy: 'тест' }));
  await manager.query(
    `INSERT INTO target_works (list_id, work_id, authority_id, position)
     SELECT $1, t.work, $2, t.position FROM unnest($3::uuid[]) WITH ORDINALITY t (work, position)`,
    [listId, authorityId, known.slice(0, 12).map(({ id }) => id)],
  );
  const problem = problemOf(known.slice(0, 12));
  const documents = { problem: { ...problem }, problemSha256: 'a'.repeat(64), solution: {}, createdBy: 'тест' };
  const allocation = await manager.save(Object.assign(new WorkAllocation(), { ...owner, procedure: 'R3', listId, ...documents }));
  const assignments = known.slice(0, 12).flatMap(({ id: workId }, position) =>
    (['first', 'second'] as const).map((role, e) =>
      Object.assign(new WorkAssignment(), {
        ...owner,
        allocationId: allocation.id,
        workId,
        personId: experts[`Э-${e + 1}`]!,
        role,
        position: position + 1,
        minutes: 10,
        createdBy: 'тест',
      }),
    ),
  );
  await manager.save(assignments);
  return { authorityId, allocationId: allocation.id, experts, works: known.slice(0, 12), spare: known[12]! };
}

const QUALIFIED = { subjects: ['mathematics'], subjectGrades: { mathematics: [5] }, consentedOn: '2026-03-01' };

const SCALE = {
  grade: 5,
  subject: 'mathematics',
  tasks: [
    { task: '1', max: 2 },
    { task: '2', max: 5 },
  ],
  marks: { '3': 2, '4': 4, '5': 6 },
  source: 'Описание 2026',
};

function workFacts(i: number) {
  return { grade: 5, subject: 'mathematics', code: String(50_001 + i), points: { '1': 2, '2': 3 }, total: 5, mark: 4 };
}

function problemOf(works: readonly Work[]): RecheckProblem {
  const expert = (id: string, affiliations: readonly string[]) => ({
    id,
    affiliations,
    qualifications: [{ subject: 'mathematics', grades: [5] }],
    capacityMinutes: 600,
    share: 1,
    bans: [],
  });
  const facts = { school: 'edu860007', grade: 5, subject: 'mathematics', minutes: 10, checks: 2, excluded: [] };
  return {
    format: 'recheck-problem/1',
    works: works.map(({ publicId: id }) => ({ id, ...facts })),
    experts: [expert('Э-1', []), expert('Э-2', []), expert('Э-3', []), expert('Э-4', ['edu860007'])],
    rules: { minSchoolsPerExpert: 1, minExpertsPerSchool: 2, weights: { shortage: 100_000, balance: 1, mixing: 500 } },
  };
}
