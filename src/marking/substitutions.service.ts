import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { oneRow } from '../database/versioned-rows.js';
import { chooseSubstitutes, type RecheckProblem } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { Person } from '../people/person.entity.js';
import { RecheckExperts } from '../rechecks/recheck-experts.service.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';
import { nobodyToReplace } from './marking.problems.js';
import type { Substitution, SubstitutionBody } from './marking.schema.js';
import { giveReferences } from './round-references.js';
import { openAssignments, standing, type OpenAssignment } from './open-assignments.js';

/** Puts others in the place of an expert who cannot go on. Marks that were submitted stay; no work but the expert's own moves. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly experts: RecheckExperts,
    private readonly audit: AuditService,
  ) {}

  async substitute(actor: Actor, allocationId: string, { personId, reason }: SubstitutionBody): Promise<Substitution> {
    return this.dataSource.transaction(async (manager) => {
      const allocation = await oneRow(
        manager,
        WorkAllocation,
        { id: allocationId, authorityId: authorityOf(actor) },
        'распределение',
      );
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking ${allocationId}`]);
      const { open, marked } = await openAssignments(manager, allocationId, personId);
      if (open.length === 0) throw nobodyToReplace(personId);
      const { minutesOf, seenBy, replaced } = await standing(manager, allocationId);
      const { code } = await manager.findOneByOrFail(Person, { id: personId });
      const experts = await this.experts.of(manager, allocation, new Set([...replaced, code]));
      const problem = { ...(allocation.problem as unknown as RecheckProblem), experts };
      const wanted = open.map(({ publicId: work }) => ({ work, seenBy: seenBy.get(work) ?? [] }));
      const chosen = new Map(chooseSubstitutes(problem, wanted, minutesOf).map(({ work, expert }) => [work, expert]));
      const personOf = new Map(experts.map(({ id, personId: person }) => [id, person]));
      const moved: Substitution['moved'] = [];
      const round = await manager.findOneBy(MarkingRound, { allocationId });
      for (const assignment of open) {
        const expert = chosen.get(assignment.publicId) ?? null;
        if (expert === null) continue;
        await takeOver(manager, { allocation, round }, assignment, { personId: personOf.get(expert)!, reason, by: actor.name });
        moved.push({ work: assignment.publicId, role: assignment.role, expert });
      }
      if (round !== null) await giveReferences(manager, round, experts);
      const left = open.map(({ publicId }) => publicId).filter((work) => (chosen.get(work) ?? null) === null);
      const detail = { personId, reason, moved: moved.length, left, kept: marked };
      await this.audit.record(manager, actor, 'recheck.substitute', { type: 'work-allocation', id: allocationId }, detail);
      return { moved, left, kept: marked };
    });
  }
}

/** One more assignment that names the one it replaces, and one more task where the marking is open. */
async function takeOver(
  manager: EntityManager,
  {
    allocation: { id: allocationId, authorityId, campaignId },
    round,
  }: { readonly allocation: WorkAllocation; readonly round: MarkingRound | null },
  { id: replaces, workId, role, minutes }: OpenAssignment,
  { personId, reason, by }: { readonly personId: string; readonly reason: string; readonly by: string },
): Promise<void> {
  const last = await manager.maximum(WorkAssignment, 'position', { allocationId, personId });
  const shared = { authorityId, workId, personId, minutes, position: (last ?? 0) + 1 };
  const row = { ...shared, campaignId, allocationId, role, replaces, reason, createdBy: by };
  const { id: assignmentId } = await manager.save(Object.assign(new WorkAssignment(), row));
  if (round === null) return;
  await manager.save(Object.assign(new MarkingTask(), { ...shared, roundId: round.id, assignmentId, purpose: role }));
}
