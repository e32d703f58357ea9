import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given, oneRow, pageOfRows } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { asTheyWouldLeave } from './last-look.js';
import { MessageBatch } from './message-batch.entity.js';
import { Message } from './message.entity.js';
import { batchIsOver, countDiffers, peopleDiffer } from './messages.problems.js';
import type { Approval, BatchQuery, BatchReport, Telling } from './messages.schema.js';
import { quietHoursOf, sendingTime } from './quiet-hours.js';

export type BatchFacts = MessageBatch & Pick<BatchReport, 'about' | 'outdatedRosterId'>;

/** Messages that leave together: reviewed, counted, ticked, and only then sent. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(actor: Actor, { limit, cursor, ...filter }: BatchQuery): Promise<Page<BatchFacts>> {
    const where = { authorityId: authorityOf(actor), ...given(filter) };
    const page = await pageOfRows(this.dataSource.manager, MessageBatch, where, { limit, cursor });
    const contents = await contentsOf(this.dataSource.manager, page.items);
    return { ...page, items: page.items.map(({ ...facts }) => ({ ...facts, ...(contents.get(facts.id) ?? ABOUT_NO_ROSTER) })) };
  }

  async report(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<BatchReport> {
    const { ...facts } = await oneRow(manager, MessageBatch, { id, authorityId: authorityOf(actor) }, 'рассылка');
    const rows = await asTheyWouldLeave(manager, await manager.findBy(Message, { batchId: id }));
    return {
      ...facts,
      ...((await contentsOf(manager, [facts])).get(id) ?? ABOUT_NO_ROSTER),
      people: new Set(rows.map(({ personId }) => personId)).size,
      messages: rows.length,
      byState: counted(rows.map(({ state }) => state)),
      byChannel: counted(rows.map(({ channel }) => channel)),
      seen: rows.filter(({ seenAt }) => seenAt !== null).length,
    };
  }

  /** Sends what is ticked. The number makes sure that the one who approves has seen this very list. */
  async approve(actor: Actor, id: string, { count, untickedIds }: Approval): Promise<BatchReport> {
    return this.dataSource.transaction(async (manager) => {
      const batch = await this.draft(manager, actor, id);
      const rows = await manager.findBy(Message, { batchId: id, state: 'draft' });
      const unticked = new Set(untickedIds);
      const stranger = untickedIds.find((one) => !rows.some((row) => row.id === one));
      if (stranger !== undefined) throw notFound('сообщение этой рассылки', stranger);
      const ticked = rows.filter((row) => !unticked.has(row.id));
      if (ticked.length !== count) throw countDiffers(count, ticked.length);
      await this.send(manager, actor, batch, ticked);
      return this.report(actor, id, manager);
    });
  }

  /** The same by people, in the transaction of the publication that drafted the letters: who is not ticked is not told. */
  async tell(manager: EntityManager, actor: Actor, id: string | null, { people, untickedIds }: Telling): Promise<void> {
    if (id === null && people !== 0) throw peopleDiffer(people, 0);
    if (id === null) return;
    const batch = await this.draft(manager, actor, id);
    const unticked = new Set(untickedIds);
    const rows = await manager.findBy(Message, { batchId: id, state: 'draft' });
    const ticked = rows.filter(({ personId }) => !unticked.has(personId));
    const told = new Set(ticked.map(({ personId }) => personId)).size;
    if (told !== people) throw peopleDiffer(people, told);
    await (told === 0 ? this.drop(manager, actor, id) : this.send(manager, actor, batch, ticked));
  }

  async discard(actor: Actor, id: string): Promise<BatchReport> {
    return this.dataSource.transaction(async (manager) => {
      await this.draft(manager, actor, id);
      await this.drop(manager, actor, id);
      return this.report(actor, id, manager);
    });
  }

  /** Letters of all versions of a roster that wait, the earliest first; nobody sends them before the transaction ends. */
  waitingOf(manager: EntityManager, rosterId: string): Promise<readonly MessageBatch[]> {
    return manager
      .createQueryBuilder(MessageBatch, 'batch')
      .setLock('pessimistic_write')
      .where(`batch.state = 'draft' AND batch.versionId IN (SELECT id FROM roster_versions WHERE roster_id = :rosterId)`, {
        rosterId,
      })
      .orderBy('batch.createdAt')
      .getMany();
  }

  /** Takes back letters that wait, and answers who would have got them. */
  async withdraw(manager: EntityManager, actor: Actor, id: string): Promise<readonly string[]> {
    const letters = await manager.findBy(Message, { batchId: id, state: 'draft' });
    await this.drop(manager, actor, id);
    return letters.map(({ personId }) => personId);
  }

  private async send(manager: EntityManager, actor: Actor, batch: MessageBatch, ticked: readonly Message[]): Promise<void> {
    const { id } = batch;
    await this.release(manager, batch, ticked);
    const unticked = await manager.update(
      Message,
      { batchId: id, state: 'draft' },
      { state: 'skipped', answer: `снято: ${actor.name}` },
    );
    await manager.update(MessageBatch, { id }, { state: 'approved', approvedBy: actor.name, approvedAt: new Date() });
    const detail = { sent: ticked.length, unticked: unticked.affected };
    await this.audit.record(manager, actor, 'messages.approve', { type: 'message-batch', id }, detail);
  }

  private async drop(manager: EntityManager, actor: Actor, id: string): Promise<void> {
    await manager.update(Message, { batchId: id, state: 'draft' }, { state: 'skipped', answer: `отменено: ${actor.name}` });
    await manager.update(MessageBatch, { id }, { state: 'discarded' });
    await this.audit.record(manager, actor, 'messages.discard', { type: 'message-batch', id });
  }

  private async draft(manager: EntityManager, actor: Actor, id: string): Promise<MessageBatch> {
    const where = { id, authorityId: authorityOf(actor) };
    const batch = await manager.findOne(MessageBatch, { where, lock: { mode: 'pessimistic_write' } });
    if (batch === null) throw notFound('рассылка', id);
    if (batch.state !== 'draft') throw batchIsOver(batch.state);
    return batch;
  }

  private async release(manager: EntityManager, { campaignId }: MessageBatch, rows: readonly Message[]): Promise<void> {
    const { timeZone } = await manager.findOneByOrFail(Campaign, { id: campaignId });
    const [now, quiet] = [new Date(), quietHoursOf(this.settings.messages.quietHours)];
    const times = rows.map(({ concernsAt }) => sendingTime(now, timeZone, quiet, concernsAt));
    await manager.query(
      `UPDATE messages m SET state = 'waiting', not_before = t.at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS t (id, at) WHERE m.id = t.id`,
      [rows.map(({ id }) => id), times],
    );
  }
}

type Contents = Pick<BatchReport, 'about' | 'outdatedRosterId'>;

const ABOUT_NO_ROSTER: Contents = { about: null, outdatedRosterId: null };

/** Of letters about a version: which one it is, and its roster if another version has replaced it since. */
async function contentsOf(
  manager: EntityManager,
  batches: readonly Pick<MessageBatch, 'id'>[],
): Promise<ReadonlyMap<string, Contents>> {
  const rows = await manager.query<{ id: string; about: Contents['about']; outdatedRosterId: string | null }[]>(
    `SELECT b.id, json_build_object('roster', r.name, 'number', v.number) AS about,
       CASE WHEN v.state = 'superseded' THEN r.id END AS "outdatedRosterId"
     FROM message_batches b JOIN roster_versions v ON v.id = b.version_id JOIN rosters r ON r.id = v.roster_id WHERE b.id = ANY($1)`,
    [batches.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, ...contents }) => [id, contents]));
}

function counted<Value extends string>(values: readonly Value[]): Partial<Record<Value, number>> {
  const counts: Partial<Record<Value, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
