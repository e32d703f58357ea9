import { In, type EntityManager } from 'typeorm';
import { writeRows } from '../database/many-rows.js';
import type { RecheckExpert } from '../engine/index.js';
import { giveRecheckCodes } from '../rechecks/recheck-codes.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingReference } from './marking-reference.entity.js';
import type { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';
import { controlAboveMaximum, noScale, referenceForNobody, unknownWorks } from './marking.problems.js';
import { giveReferences } from './round-references.js';

type Reference = Pick<MarkingReference, 'workId' | 'purpose' | 'total'>;

/** The tasks of a new round: those of the allocation, and among them, not to be told apart, control and anchor works. */
export async function layOutTasks(
  manager: EntityManager,
  round: MarkingRound,
  experts: readonly RecheckExpert[],
  references: readonly Reference[],
): Promise<void> {
  const assignments = await manager.findBy(WorkAssignment, { allocationId: round.allocationId });
  const works = await describedWorks(manager, round, [
    ...assignments.map(({ workId }) => workId),
    ...references.map(({ workId }) => workId),
  ]);
  const above = references.filter(({ workId, total }) => (total ?? 0) > works.get(workId)!.most);
  if (above.length > 0) throw controlAboveMaximum(above.map(({ workId }) => workId));
  await giveRecheckCodes(manager, round.campaignId, [...works.keys()]);
  const shared = { authorityId: round.authorityId, roundId: round.id };
  const checks = assignments.map(({ id, workId, personId, role, position, minutes }) => ({
    ...shared,
    assignmentId: id,
    purpose: role,
    workId,
    personId,
    position,
    minutes,
  }));
  await writeRows(manager, MarkingTask, checks);
  await manager.save(references.map((reference) => Object.assign(new MarkingReference(), { ...shared, ...reference })));
  await giveReferences(manager, round, experts);
  await refuseForNobody(manager, round, references);
}

/** A reference that nobody of the round may mark measures nothing. */
async function refuseForNobody(
  manager: EntityManager,
  { id: roundId }: MarkingRound,
  references: readonly Reference[],
): Promise<void> {
  const given = await manager.findBy(MarkingTask, { roundId, purpose: In(['control', 'anchor']) });
  const forNobody = references.filter(({ workId }) => !given.some((task) => task.workId === workId));
  if (forNobody.length > 0) throw referenceForNobody(forNobody.map(({ workId }) => workId));
}

/** A work and the largest total that its description allows. */
interface DescribedWork {
  readonly work: Work;
  readonly most: number;
}

async function describedWorks(
  manager: EntityManager,
  { authorityId, campaignId }: MarkingRound,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DescribedWork>> {
  const works = await manager.findBy(Work, { id: In([...new Set(ids)]), authorityId, campaignId });
  const known = new Set(works.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw unknownWorks(unknown);
  const scales = await manager.findBy(WorkScale, { authorityId, campaignId });
  const most = new Map(scales.map((scale) => [paperKey(scale), scale.tasks.reduce((sum, { max }) => sum + max, 0)]));
  const bare = works.filter((work) => !most.has(paperKey(work)));
  if (bare.length > 0) throw noScale([...new Set(bare.map(paperKey))]);
  return new Map(works.map((work) => [work.id, { work, most: most.get(paperKey(work))! }]));
}

/** What a paper is described by. */
export function paperKey({ grade, subject, level }: Pick<Work, 'grade' | 'subject' | 'level'>): string {
  return `${subject} ${grade} ${level}`;
}
