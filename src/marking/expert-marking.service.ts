import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { paperOf, pointsFaults } from '../engine/index.js';
import type { Actor } from '../http/actor.js';
import { expertTasks, type OwnTask } from './expert-tasks.js';
import { MarkDraft } from './mark-draft.entity.js';
import { MarkEvent } from './mark-event.entity.js';
import type { MarkingKey } from './marking-links.service.js';
import { MarkingRound } from './marking-round.entity.js';
import { MarkingTask } from './marking-task.entity.js';
import { alreadyMarked, noSecondLook, notMarkedYet, reasonNeeded, takenOver, wrongPoints } from './marking.problems.js';
import type { ExpertList, ExpertTask, MarkBody, Points } from './marking.schema.js';

/**
 * What an expert does: sees codes and task fields, keeps drafts, submits marks that lock, corrects with a reason. The marks are their own
 * log, append-only and signed, so the audit log does not repeat them.
 */
@Injectable()
export class ExpertMarking {
  constructor(private readonly dataSource: DataSource) {}

  async list(key: MarkingKey): Promise<ExpertList> {
    const { manager } = this.dataSource;
    const { title, deadlineAt } = await manager.findOneByOrFail(MarkingRound, { id: key.roundId });
    const { timeZone } = await manager.findOneByOrFail(Authority, { id: key.authorityId });
    const tasks = (await expertTasks(manager, key)).map(({ shown }) => shown);
    const open = tasks.filter(({ state }) => state !== 'done');
    const minutesLeft = open.reduce((sum, { minutes }) => sum + minutes, 0);
    return { title, deadlineAt, timeZone, tasks, done: tasks.length - open.length, minutesLeft };
  }

  async task(key: MarkingKey, id: string): Promise<ExpertTask> {
    return (await this.own(this.dataSource.manager, key, id)).shown;
  }

  /** Keeps what is typed; said twice, it changes nothing. */
  async draft(key: MarkingKey, id: string, points: Points): Promise<ExpertTask> {
    return this.dataSource.transaction(async (manager) => {
      const task = await this.own(manager, key, id);
      if (task.shown.marked !== null) throw alreadyMarked();
      refuseFaults(points, task, true);
      await manager.upsert(MarkDraft, { taskId: id, authorityId: key.authorityId, points, savedAt: new Date() }, ['taskId']);
      return (await this.own(manager, key, id)).shown;
    });
  }

  /** Submits the next mark of the task and locks it. Sent again after a lost connection, the same mark is accepted once. */
  async mark(key: MarkingKey, actor: Actor, id: string, { points, isSecondLook }: MarkBody): Promise<ExpertTask> {
    return this.dataSource.transaction(async (manager) => {
      const task = await this.own(manager, key, id);
      refuseFaults(points, task, false);
      const { state, marked } = task.shown;
      if (isSecondLook && (task.purpose !== 'arbiter' || marked === null)) throw noSecondLook();
      if (isSecondLook ? state === 'done' : marked !== null) {
        if (isDeepStrictEqual(marked?.points, points)) return task.shown;
        throw alreadyMarked();
      }
      await this.add(manager, key, actor, task, { kind: isSecondLook ? 'informed' : 'blind', points, reason: null });
      await manager.delete(MarkDraft, { taskId: id });
      return (await this.own(manager, key, id)).shown;
    });
  }

  /** A new mark with its reason; the one before stays on record. */
  async correct(key: MarkingKey, actor: Actor, id: string, points: Points, reason: string): Promise<ExpertTask> {
    return this.dataSource.transaction(async (manager) => {
      const task = await this.own(manager, key, id);
      if (reason.trim() === '') throw reasonNeeded();
      refuseFaults(points, task, false);
      if (task.shown.state !== 'done') throw notMarkedYet();
      if (isDeepStrictEqual(task.shown.marked?.points, points)) return task.shown;
      const kind = task.purpose === 'arbiter' ? 'informed' : 'blind';
      await this.add(manager, key, actor, task, { kind, points, reason });
      return (await this.own(manager, key, id)).shown;
    });
  }

  /** The task, locked until the transaction ends: two windows of one expert wait for each other. */
  private async own(manager: EntityManager, key: MarkingKey, id: string): Promise<OwnTask> {
    await oneRow(manager, MarkingTask, { ...key, id }, 'работа');
    if (manager.queryRunner?.isTransactionActive === true)
      await manager.query('SELECT 1 FROM marking_tasks WHERE id = $1 FOR UPDATE', [id]);
    const [task] = await expertTasks(manager, key, id);
    if (task === undefined) throw takenOver();
    return task;
  }

  private async add(
    manager: EntityManager,
    { authorityId }: MarkingKey,
    actor: Actor,
    { shown: { id }, events, scale }: OwnTask,
    mark: Pick<MarkEvent, 'kind' | 'points' | 'reason'>,
  ): Promise<void> {
    const { total, mark: grade } = paperOf(mark.points, scale);
    const row = { ...mark, authorityId, taskId: id, number: events + 1, total, mark: grade, createdBy: actor.name };
    await manager.save(Object.assign(new MarkEvent(), row));
  }
}

function refuseFaults(points: Points, { scale }: OwnTask, isDraft: boolean): void {
  const faults = pointsFaults(points, scale, isDraft);
  if (faults.length > 0) throw wrongPoints(faults);
}
