import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { oneRow } from '../database/versioned-rows.js';
import { documentHash, remainingProblem, type RecheckProblem, type RecheckSolution, whyOpen } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { Person } from '../people/person.entity.js';
import { RecheckExperts } from '../rechecks/recheck-experts.service.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import { assignInThread } from '../solving/recheck-thread.js';
import { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';
import { changedMeanwhile, nobodyToReplace } from './marking.problems.js';
import type { Substitution, SubstitutionBody } from './marking.schema.js';
import { giveReferences } from './round-references.js';
import { openAssignments, standing, type OpenAssignment } from './open-assignments.js';

/** How long a substitution may be looked for; nearly always it is proved within a second. */
const TIME_LIMIT_SECONDS = 20;

/** What has to be solved, and what it means in rows. */
interface Asked {
  readonly allocation: WorkAllocation;
  readonly open: readonly OpenAssignment[];
  readonly marked: number;
  readonly experts: Awaited<ReturnType<RecheckExperts['of']>>;
  readonly problem: RecheckProblem;
}

/**
 * Puts others in the place of an expert who cannot go on, at the least possible cost of the whole allocation. Marks that were submitted
 * stay; no work but the expert's own moves.
 */
@Injectable()
export class Substitutions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly experts: RecheckExperts,
    private readonly audit: AuditService,
  ) {}

  /** Solved before the lock is taken, so that experts go on marking; written only if nothing has changed meanwhile. */
  async substitute(actor: Actor, allocationId: string, { personId, reason }: SubstitutionBody): Promise<Substitution> {
    const asked = await this.asked(this.dataSource.manager, actor, { allocationId, personId });
    const solution = await assignInThread(asked.problem, { seed: 1, timeLimitSeconds: TIME_LIMIT_SECONDS }, {});
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking ${allocationId}`]);
      const now = await this.asked(manager, actor, { allocationId, personId });
      if (documentHash(now.problem) !== solution.problem) throw changedMeanwhile();
      return this.keep(manager, actor, now, { solution, personId, reason });
    });
  }

  private async asked(
    manager: EntityManager,
    actor: Actor,
    { allocationId, personId }: { readonly allocationId: string; readonly personId: string },
  ): Promise<Asked> {
    const own = { id: allocationId, authorityId: authorityOf(actor) };
    const allocation = await oneRow(manager, WorkAllocation, own, 'распределение');
    const { open, marked } = await openAssignments(manager, allocationId, personId);
    if (open.length === 0) throw nobodyToReplace(personId);
    const { live, seenBy, replaced } = await standing(manager, allocationId);
    const { code } = await manager.findOneByOrFail(Person, { id: personId });
    const experts = await this.experts.of(manager, allocation, new Set([...replaced, code]), allocation.exchange);
    const moving = new Set(open.map(({ publicId }) => publicId));
    const kept = live.filter(({ work, expert }) => expert !== code || !moving.has(work));
    const problem = remainingProblem(allocation.problem as unknown as RecheckProblem, {
      able: experts.map(({ personId: _person, ...expert }) => expert),
      kept: kept.map(({ work, expert }) => ({ work, expert })),
      open: [...moving],
      seenBy,
    });
    return { allocation, open, marked, experts, problem };
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    { allocation, open, marked, experts, problem }: Asked,
    { solution, personId, reason }: SubstitutionBody & { readonly solution: RecheckSolution },
  ): Promise<Substitution> {
    const chosen = freshChecks(problem, solution);
    const personOf = new Map(experts.map(({ id, personId: person }) => [id, person]));
    const moved: Substitution['moved'] = [];
    const round = await manager.findOneBy(MarkingRound, { allocationId: allocation.id });
    for (const assignment of open) {
      const expert = chosen.get(assignment.publicId);
      if (expert === undefined) continue;
      await takeOver(manager, { allocation, round }, assignment, { personId: personOf.get(expert)!, reason, by: actor.name });
      moved.push({ work: assignment.publicId, role: assignment.role, expert });
    }
    if (round !== null) await giveReferences(manager, round, experts);
    const left = open
      .filter(({ publicId }) => !chosen.has(publicId))
      .map(({ publicId: work }) => ({ work, why: whyOpen(problem, work) }));
    const { status, objective, bound, gap } = solution;
    const figures = { status, objective, bound, gap };
    const detail = { personId, reason, moved: moved.length, left: left.map(({ work }) => work), kept: marked, ...figures };
    await this.audit.record(manager, actor, 'recheck.substitute', { type: 'work-allocation', id: allocation.id }, detail);
    return { moved, left, kept: marked, figures };
  }
}

/** Work → who is to check it besides those who keep it. */
function freshChecks({ kept = [] }: RecheckProblem, { assignments }: RecheckSolution): ReadonlyMap<string, string> {
  const stays = new Set(kept.map(({ work, expert }) => `${work}\n${expert}`));
  const fresh = assignments.filter(({ work, expert }) => !stays.has(`${work}\n${expert}`));
  return new Map(fresh.map(({ work, expert }) => [work, expert]));
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
