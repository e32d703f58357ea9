import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { GradingBlock } from '../campaigns/grading-block.entity.js';
import { Sitting } from '../campaigns/sitting.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { FeedItem } from '../feeds/feed-item.entity.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { DutyAnswer } from './duty-answer.entity.js';
import { dutyAnswerCursor, type DutyAnswerBody } from './duties.schema.js';

/** A published duty as its person sees it. */
export interface OwnDuty {
  readonly item: FeedItem;
  readonly campaign: Campaign;
  readonly sitting: Sitting | null;
  readonly block: GradingBlock | null;
  readonly schoolClass: SchoolClass | null;
  /** null: not answered, or it has changed since the answer. */
  readonly answer: DutyAnswer | null;
}

/** A duty as its person was shown it. */
export type ShownDuty = Pick<DutyAnswer, 'uid' | 'payloadHash'>;

interface GivenAnswer extends DutyAnswer {
  readonly person: string;
  readonly slotKey: string;
  readonly isOutdated: boolean;
  readonly isCancelled: boolean;
}

/** What people are told to do and what they answer; drafts are never visible here. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** All duties of a person that were ever published, the cancelled ones too, in the order of time. */
  async own(actor: Actor, personId: string): Promise<OwnDuty[]> {
    const { manager } = this.dataSource;
    const where = { authorityId: authorityOf(actor), audience: 'person' as const, ownerId: personId };
    const items = await manager.findBy(FeedItem, where);
    return withFacts(manager, items, await manager.findBy(DutyAnswer, { personId }));
  }

  /** Confirms or declines; a later answer takes the place of an earlier one. */
  async answer(actor: Actor, personId: string, uid: string, { answer, reason }: DutyAnswerBody): Promise<void> {
    const authorityId = authorityOf(actor);
    await this.dataSource.transaction(async (manager) => {
      const item = await oneRow(manager, FeedItem, { authorityId, audience: 'person', ownerId: personId, uid }, 'выход');
      await manager.query(SEEN, [personId, [item.campaignId]]);
      await this.write(manager, actor, item, { answer, reason });
    });
  }

  /** Confirms those of a list that are not answered as they stand; what has changed or gone meanwhile waits for an answer of its own. */
  async confirmAll(actor: Actor, personId: string, shown: readonly ShownDuty[]): Promise<void> {
    const where = { authorityId: authorityOf(actor), audience: 'person' as const, ownerId: personId, status: 'CONFIRMED' as const };
    await this.dataSource.transaction(async (manager) => {
      const items = await manager.findBy(FeedItem, { ...where, uid: In(shown.map(({ uid }) => uid)) });
      const answered = new Set((await manager.findBy(DutyAnswer, { personId })).map(keyOf));
      const asShown = new Set(shown.map(keyOf));
      const open = items.filter((item) => asShown.has(keyOf(item)) && !answered.has(keyOf(item)));
      await manager.query(SEEN, [personId, open.map(({ campaignId }) => campaignId)]);
      for (const item of open) await this.write(manager, actor, item, { answer: 'confirmed', reason: '' });
    });
  }

  /** What the people of a campaign have answered, the latest first; whoever is not listed has not. */
  async answers(actor: Actor, campaignId: string, { limit, cursor }: PageQuery): Promise<Page<GivenAnswer>> {
    const authorityId = authorityOf(actor);
    await oneRow(this.dataSource.manager, Campaign, { id: campaignId, authorityId }, 'кампания');
    const [answeredAt, id] = cursorKey(cursor, dutyAnswerCursor) ?? [null, null];
    const answers = await this.dataSource.query<GivenAnswer[]>(
      `SELECT a.id, a.person_id AS "personId", p.code AS person, a.uid, i.slot_key AS "slotKey", a.answer, a.reason, a.answered_at AS "answeredAt",
         i.payload_hash <> a.payload_hash AS "isOutdated", i.status = 'CANCELLED' AS "isCancelled"
       FROM duty_answers a JOIN people p ON p.id = a.person_id JOIN feed_items i ON i.audience = 'person' AND i.owner_id = a.person_id AND i.uid = a.uid
       WHERE a.campaign_id = $1 AND a.authority_id = $2
         AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', a.answered_at), a.id) < ($3, $4::uuid))
       ORDER BY date_trunc('milliseconds', a.answered_at) DESC, a.id DESC LIMIT $5`,
      [campaignId, authorityId, answeredAt, id, limit + 1],
    );
    return toPage(answers, limit, (answer) => [answer.answeredAt.toISOString(), answer.id]);
  }

  /** What has been declined and is given to the same person all the same waits for a new answer; the former reason stays to be read. */
  async askAgain(manager: EntityManager, campaignId: string, publishedAt: Date): Promise<void> {
    await manager.query(GIVEN_AGAIN, [campaignId, publishedAt]);
  }

  private async write(manager: EntityManager, actor: Actor, item: FeedItem, { answer, reason }: DutyAnswerBody): Promise<void> {
    const { authorityId, campaignId, ownerId: personId, uid, payloadHash } = item;
    const row = { authorityId, campaignId, personId, uid, answer, reason: reason || null, payloadHash, answeredAt: new Date() };
    await manager.upsert(DutyAnswer, row, ['personId', 'uid']);
    await this.audit.record(manager, actor, `duty.${answer}`, { type: 'person', id: personId }, { uid });
  }
}

/** Whoever answers has their duties before their eyes: what letters told of them is seen. */
const SEEN = `UPDATE messages SET seen_at = now()
  WHERE person_id = $1 AND campaign_id = ANY($2::uuid[]) AND kind = 'change' AND state = 'sent' AND seen_at IS NULL`;

const GIVEN_AGAIN = `UPDATE duty_answers a SET payload_hash = '' FROM feed_items i
  WHERE i.audience = 'person' AND i.owner_id = a.person_id AND i.uid = a.uid AND a.answer = 'declined'
    AND i.campaign_id = $1 AND i.status = 'CONFIRMED' AND i.revised_at = $2`;

function keyOf({ uid, payloadHash }: ShownDuty): string {
  return `${uid} ${payloadHash}`;
}

async function withFacts(manager: EntityManager, items: readonly FeedItem[], answers: readonly DutyAnswer[]): Promise<OwnDuty[]> {
  const slots = { id: In(items.map(({ slotKey }) => slotKey)) };
  const sittings = byId(await manager.findBy(Sitting, slots));
  const blocks = byId(await manager.findBy(GradingBlock, slots));
  const classes = byId(await manager.findBy(SchoolClass, { id: In([...sittings.values()].map(({ classId }) => classId)) }));
  const campaigns = byId(await manager.findBy(Campaign, { id: In([...new Set(items.map(({ campaignId }) => campaignId))]) }));
  const given = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const duties = items.map((item): OwnDuty => {
    const sitting = sittings.get(item.slotKey) ?? null;
    return {
      item,
      campaign: campaigns.get(item.campaignId)!,
      sitting,
      block: blocks.get(item.slotKey) ?? null,
      schoolClass: sitting === null ? null : (classes.get(sitting.classId) ?? null),
      answer: given.get(keyOf(item)) ?? null,
    };
  });
  return duties.toSorted((one, other) => (one.item.payload.start < other.item.payload.start ? -1 : 1));
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
