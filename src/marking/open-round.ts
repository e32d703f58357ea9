import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { mayCheck, type RecheckProblem } from '../engine/index.js';
import { Person } from '../people/person.entity.js';
import { giveRecheckCodes } from '../rechecks/recheck-codes.js';
import type { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import { School } from '../schools/school.entity.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingReference } from './marking-reference.entity.js';
import type { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';
import { noScale, unknownWorks } from './marking.problems.js';

type Reference = Pick<MarkingReference, 'workId' | 'purpose' | 'total'>;

/** The tasks of a new round: those of the allocation, and among them, not to be told apart, control and anchor works. */
export async function layOutTasks(
  manager: EntityManager,
  round: MarkingRound,
  allocation: WorkAllocation,
  references: readonly Reference[],
): Promise<void> {
  const assignments = await manager.findBy(WorkAssignment, { allocationId: allocation.id });
  const works = await worksOf(manager, round, [
    ...assignments.map(({ workId }) => workId),
    ...references.map(({ workId }) => workId),
  ]);
  await giveRecheckCodes(manager, round.campaignId, [...works.keys()]);
  const shared = { authorityId: round.authorityId, roundId: round.id };
  const checks = assignments.map(({ id, workId, personId, role, position, minutes }) =>
    Object.assign(new MarkingTask(), { ...shared, assignmentId: id, purpose: role, workId, personId, position, minutes }),
  );
  await manager.save(checks, { chunk: 500 });
  await manager.save(references.map((reference) => Object.assign(new MarkingReference(), { ...shared, ...reference })));
  await manager.save(await referenceTasks(manager, { round, allocation, checks, works, references }), { chunk: 500 });
}

interface Layout {
  readonly round: MarkingRound;
  readonly allocation: WorkAllocation;
  readonly checks: readonly MarkingTask[];
  readonly works: ReadonlyMap<string, Work>;
  readonly references: readonly Reference[];
}

/** A reference work goes to every expert of the round who may check it and does not have it anyway, at a place that a hash decides. */
async function referenceTasks(
  manager: EntityManager,
  { round, allocation, checks, works, references }: Layout,
): Promise<readonly MarkingTask[]> {
  const people = await manager.findBy(Person, { id: In([...new Set(checks.map(({ personId }) => personId))]) });
  const schools = await manager.findBy(School, { id: In(references.map(({ workId }) => works.get(workId)!.schoolId)) });
  const loginOf = new Map(schools.map(({ id, login }) => [id, login]));
  const { experts } = allocation.problem as unknown as RecheckProblem;
  const mayMark = (code: string, work: Work): boolean => {
    const expert = experts.find(({ id }) => id === code);
    const { subject, grade, markedBy: excluded } = work;
    return expert !== undefined && mayCheck(expert, { school: loginOf.get(work.schoolId)!, subject, grade, excluded });
  };
  return references.flatMap(({ workId, purpose }) =>
    people
      .filter(({ id }) => !checks.some((check) => check.personId === id && check.workId === workId))
      .filter(({ code }) => mayMark(code, works.get(workId)!))
      .map(({ id: personId }) => {
        const own = checks.filter((check) => check.personId === personId);
        const place = { personId, workId, purpose, position: placeOf(`${workId}\n${personId}`, own.length) };
        const shared = { authorityId: round.authorityId, roundId: round.id, assignmentId: null, minutes: own[0]!.minutes };
        return Object.assign(new MarkingTask(), { ...shared, ...place });
      }),
  );
}

function placeOf(text: string, places: number): number {
  return 1 + (createHash('sha256').update(text).digest().readUInt32BE() % Math.max(1, places));
}

async function worksOf(
  manager: EntityManager,
  { authorityId, campaignId }: MarkingRound,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Work>> {
  const works = await manager.findBy(Work, { id: In([...new Set(ids)]), authorityId, campaignId });
  const byId = new Map(works.map((work) => [work.id, work]));
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length > 0) throw unknownWorks(unknown);
  const scales = await manager.findBy(WorkScale, { authorityId, campaignId });
  const described = new Set(scales.map(paperKey));
  const bare = works.filter((work) => !described.has(paperKey(work)));
  if (bare.length > 0) throw noScale([...new Set(bare.map(paperKey))]);
  return byId;
}

/** What a paper is described by. */
export function paperKey({ grade, subject, level }: Pick<Work, 'grade' | 'subject' | 'level'>): string {
  return `${subject} ${grade} ${level}`;
}
