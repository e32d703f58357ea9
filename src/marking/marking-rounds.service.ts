import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given, oneRow, pageOfRows } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { Handovers } from '../rechecks/handovers/handovers.service.js';
import { RecheckExperts } from '../rechecks/recheck-experts.service.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { assignArbiters } from './assign-arbiters.js';
import { MarkingRound } from './marking-round.entity.js';
import { keptTooShort, roundExists, unknownWorks } from './marking.problems.js';
import {
  roundWorksCursor,
  type Arbitration,
  type NewRound,
  type RoundProgress,
  type RoundsQuery,
  type RoundWork,
  type RoundWorksQuery,
  type SearchBody,
} from './marking.schema.js';
import { standing as allocationStanding } from './open-assignments.js';
import { layOutTasks } from './open-round.js';
import { markedTasks, markedWorks, missingWorks, ruleOf, type MarkedTask, type MarkedWork } from './round-marks.js';
import { Work } from '../works/work.entity.js';
import { WorkSearch } from './work-search.entity.js';

/** The marking of an allocation as its coordinator runs it. No mark is shown here before the report. */
@Injectable()
export class MarkingRounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly handovers: Handovers,
    private readonly experts: RecheckExperts,
  ) {}

  /** Gives every expert the list of works; of an allocation once. */
  async open(actor: Actor, allocationId: string, { controls, anchors, ...wish }: NewRound): Promise<MarkingRound> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      const allocation = await oneRow(manager, WorkAllocation, { id: allocationId, authorityId }, 'распределение');
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking ${allocationId}`]);
      const there = await manager.findOneBy(MarkingRound, { allocationId });
      if (there !== null) throw roundExists(there.id);
      const { campaignId } = allocation;
      await this.refuseAfterKeeping(actor, campaignId, wish.deadlineAt);
      const row = { ...wish, authorityId, campaignId, allocationId, createdBy: actor.name };
      const round = await manager.save(Object.assign(new MarkingRound(), row));
      const { replaced } = await allocationStanding(manager, allocationId);
      await layOutTasks(manager, round, await this.experts.of(manager, allocation, replaced), [
        ...controls.map(({ workId, total }) => ({ workId, total, purpose: 'control' as const })),
        ...anchors.map((workId) => ({ workId, total: null, purpose: 'anchor' as const })),
      ]);
      const detail = { ...wish, allocationId, controls: controls.length, anchors: anchors.length };
      await this.audit.record(manager, actor, 'marking.open', { type: 'marking-round', id: round.id }, detail);
      return round;
    });
  }

  private async refuseAfterKeeping(actor: Actor, campaignId: string, deadlineAt: Date): Promise<void> {
    const { keptUntil } = await this.handovers.keeping(actor, campaignId);
    if (keptUntil === null) return;
    const { timeZone } = await this.dataSource.manager.findOneByOrFail(Campaign, { id: campaignId });
    const deadlineOn = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(deadlineAt);
    if (deadlineOn > keptUntil) throw keptTooShort(keptUntil);
  }

  find(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<MarkingRound> {
    return oneRow(manager, MarkingRound, { id, authorityId: authorityOf(actor) }, 'проверка');
  }

  list(actor: Actor, campaignId: string, { limit, cursor, ...filter }: RoundsQuery): Promise<Page<MarkingRound>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, MarkingRound, where, { limit, cursor });
  }

  /** The works one by one: where each stands and who has it, without any mark. */
  /** In the order of their recheck codes. */
  async works(actor: Actor, id: string, { state, limit, cursor }: RoundWorksQuery): Promise<Page<RoundWork>> {
    const { manager } = this.dataSource;
    const round = await this.find(actor, id);
    const all = await standing(manager, round, await markedTasks(manager, id));
    const chosen = all.filter(({ stands }) => state === undefined || stands === state);
    const works = await manager.findBy(Work, { id: In(chosen.map(({ workId }) => workId)) });
    const byId = new Map(works.map((work) => [work.id, work]));
    const after = cursorKey(cursor, roundWorksCursor)?.[0] ?? '';
    const rest = chosen
      .map((own) => roundWork(own, byId.get(own.workId)!))
      .filter((work) => placeOf(work) > after)
      .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    return toPage(rest.slice(0, limit + 1), limit, (work) => [placeOf(work)]);
  }

  /** How far the marking is: counts only. */
  async progress(actor: Actor, id: string): Promise<RoundProgress> {
    const { manager } = this.dataSource;
    const round = await this.find(actor, id);
    const tasks = await markedTasks(manager, id);
    const works = { waiting: 0, disputed: 0, arbitration: 0, decided: 0, missing: 0 };
    for (const { stands } of await standing(manager, round, tasks)) works[stands]++;
    return Object.assign(round, { works, experts: expertProgress(tasks) });
  }

  /** Gives each disputed work to an expert who has not seen it; nobody chooses whom. */
  async arbitrate(actor: Actor, id: string): Promise<Arbitration> {
    return this.dataSource.transaction(async (manager) => {
      const round = await this.find(actor, id, manager);
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking ${round.allocationId}`]);
      const arbitration = await assignArbiters(manager, this.experts, round, actor.name);
      const detail = { assigned: arbitration.assigned.length, withoutArbiter: arbitration.withoutArbiter };
      await this.audit.record(manager, actor, 'marking.arbitrate', { type: 'marking-round', id }, detail);
      return arbitration;
    });
  }

  /** A work is not found, or is found after all. Nothing takes its place: in the worst case it counts as mis-marked. */
  async search(actor: Actor, id: string, { work, isFound, reason }: SearchBody): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const round = await this.find(actor, id, manager);
      const task = (await markedTasks(manager, id)).find(({ publicId }) => publicId === work);
      if (task === undefined) throw unknownWorks([work]);
      const row = { authorityId: round.authorityId, roundId: id, workId: task.workId, isFound, reason, createdBy: actor.name };
      await manager.save(Object.assign(new WorkSearch(), row));
      await this.audit.record(manager, actor, 'marking.search', { type: 'marking-round', id }, { work, isFound, reason });
    });
  }
}

interface Standing extends MarkedWork {
  readonly stands: RoundWork['state'];
}

/** Where each work stands; one that nobody finds is missing until it is decided. */
async function standing(manager: EntityManager, round: MarkingRound, tasks: readonly MarkedTask[]): Promise<readonly Standing[]> {
  const missing = await missingWorks(manager, round.id);
  return markedWorks(tasks, ruleOf(round)).map((work) => ({
    ...work,
    stands: work.state.kind !== 'decided' && missing.has(work.workId) ? 'missing' : work.state.kind,
  }));
}

function roundWork({ tasks, stands }: Standing, { publicId, recheckCode, subject, grade }: Work): RoundWork {
  const checks = tasks.flatMap((task) =>
    task.purpose === 'control' || task.purpose === 'anchor'
      ? []
      : [{ expert: task.expert, purpose: task.purpose, isDone: isDone(task) }],
  );
  return { work: publicId, recheckCode, subject, grade, state: stands, checks };
}

function expertProgress(tasks: readonly MarkedTask[]): RoundProgress['experts'] {
  const people = new Map(tasks.map(({ personId, expert }) => [personId, expert]));
  return [...people]
    .map(([personId, code]) => {
      const own = tasks.filter((task) => task.personId === personId);
      const open = own.filter((task) => !isDone(task));
      const minutesLeft = open.reduce((sum, { minutes }) => sum + minutes, 0);
      return { personId, code, tasks: own.length, submitted: own.length - open.length, minutesLeft };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** An arbiter is done with the second look, everybody else with the first. */
export function isDone({ purpose, blind, informed }: Pick<MarkedTask, 'purpose' | 'blind' | 'informed'>): boolean {
  return purpose === 'arbiter' ? informed !== null : blind !== null;
}

/** Where a work stands among the others; the code alone says nothing of its school. */
function placeOf({ recheckCode, work }: RoundWork): string {
  return `${recheckCode ?? ''} ${work}`;
}
