import type { EntityManager } from 'typeorm';
import { chooseArbiters, type RecheckProblem } from '../engine/index.js';
import { Person } from '../people/person.entity.js';
import type { RecheckExperts } from '../rechecks/recheck-experts.service.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import type { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';
import type { Arbitration } from './marking.schema.js';
import { minutesByExpert, standing } from './open-assignments.js';
import { giveReferences } from './round-references.js';
import { markedTasks, markedWorks, ruleOf } from './round-marks.js';

/**
 * An arbiter for each disputed work, as one more assignment and one more task: one of the experts as they are known now who never had
 * the work, not even to give it up, and whom nobody has replaced; in a cross-check (R5) too of any other school, as the school that checks may
 * have nobody left.
 */
export async function assignArbiters(
  manager: EntityManager,
  experts: RecheckExperts,
  round: MarkingRound,
  by: string,
): Promise<Arbitration> {
  const allocation = await manager.findOneByOrFail(WorkAllocation, { id: round.allocationId });
  const disputed = markedWorks(await markedTasks(manager, round.id), ruleOf(round)).filter(
    ({ state }) => state.kind === 'disputed',
  );
  const now = await standing(manager, allocation.id);
  const { seenBy, replaced } = now;
  const able = await experts.of(manager, allocation, replaced);
  const problem = { ...(allocation.problem as unknown as RecheckProblem), experts: able };
  const wanted = disputed.map(({ publicId: work }) => ({ work, seenBy: seenBy.get(work) ?? [] }));
  const chosen = chooseArbiters(problem, wanted, minutesByExpert(now));
  const workIds = new Map(disputed.map(({ publicId, workId }) => [publicId, workId]));
  const assigned: { work: string; expert: string }[] = [];
  for (const { work, expert, minutes } of chosen) {
    if (expert === null) continue;
    await addArbiter(manager, round, { workId: workIds.get(work)!, expert, minutes, by });
    assigned.push({ work, expert });
  }
  await giveReferences(manager, round, able);
  return { assigned, withoutArbiter: chosen.filter(({ expert }) => expert === null).map(({ work }) => work) };
}

async function addArbiter(
  manager: EntityManager,
  { id: roundId, authorityId, campaignId, allocationId }: MarkingRound,
  {
    workId,
    expert,
    minutes,
    by,
  }: { readonly workId: string; readonly expert: string; readonly minutes: number; readonly by: string },
): Promise<void> {
  const { id: personId } = await manager.findOneByOrFail(Person, { authorityId, code: expert });
  const last = await manager.maximum(MarkingTask, 'position', { roundId, personId });
  const shared = { authorityId, workId, personId, minutes, position: (last ?? 0) + 1 };
  const row = { ...shared, campaignId, allocationId, role: 'arbiter' as const, createdBy: by };
  const assignment = await manager.save(Object.assign(new WorkAssignment(), row));
  const task = { ...shared, roundId, assignmentId: assignment.id, purpose: 'arbiter' as const };
  await manager.save(Object.assign(new MarkingTask(), task));
}
