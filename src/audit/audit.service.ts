import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { folded, foldedPattern } from '../database/folded-text.js';
import type { Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { actorNames } from './actor-names.js';
import { AuditEvent } from './audit-event.entity.js';
import type { AuditAction } from './audit-actions.js';
import { auditCursor, type AuditQuery } from './audit.schema.js';
import { aboutOf, type EventAbout } from './event-about.js';

export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

/** One of several that the same was done with. */
export interface Subject {
  readonly id: string;
  readonly detail: Record<string, unknown>;
}

/** An event as it is told to whoever looks at the journal. */
export type ToldEvent = AuditEvent & {
  readonly about: EventAbout;
  /** What the user is called who acted; null where nobody did. */
  readonly actorName: string | null;
};

export interface ChainReport {
  readonly events: number;
  readonly isIntact: boolean;
  /** The hash to write down elsewhere: who rewrites the whole chain cannot hit it again. */
  readonly lastHash: string | null;
  readonly faults: readonly { readonly id: number; readonly fault: string }[];
}

const MENTIONS = `(${folded("concat_ws(' ', event.actor, event.action, event.subjectType, event.subjectId, event.detail::text)")} LIKE :search
  OR event.actor = ANY(:means) OR event.action = ANY(:means) OR event.subjectType = ANY(:means) OR event.subjectId = ANY(:means)
  OR EXISTS (SELECT 1 FROM jsonb_each_text(event.detail) AS said WHERE said.value = ANY(:means)))`;

@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes one event in the caller's transaction: what is undone leaves no event, what is done always does. */
  async record(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    subject: AuditSubject,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await manager.query(
      `INSERT INTO audit_events (authority_id, actor, action, subject_type, subject_id, detail, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, '', '')`,
      [actor.authorityId, actor.name, action, subject.type, subject.id, JSON.stringify(detail)],
    );
  }

  /** One event of the same action for each subject, in the order given. */
  async recordEach(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    type: string,
    subjects: readonly Subject[],
  ): Promise<void> {
    if (subjects.length === 0) return;
    await manager.query(
      `INSERT INTO audit_events (authority_id, actor, action, subject_type, subject_id, detail, previous_hash, hash)
       SELECT $1, $2, $3, $4, item ->> 'id', item -> 'detail', '', ''
       FROM jsonb_array_elements($5::jsonb) WITH ORDINALITY AS listed (item, place) ORDER BY place`,
      [actor.authorityId, actor.name, action, type, JSON.stringify(subjects)],
    );
  }

  /** The events of the actor's chain with what they were about, newest first. */
  async list(actor: Actor, query: AuditQuery): Promise<Page<ToldEvent>> {
    const events = this.dataSource
      .getRepository(AuditEvent)
      .createQueryBuilder('event')
      .orderBy('event.id', 'DESC')
      .take(query.limit + 1);
    events.where('event.authorityId IS NOT DISTINCT FROM :chain', { chain: actor.authorityId });
    for (const key of ['action', 'actor', 'subjectType', 'subjectId'] as const) {
      if (query[key] !== undefined) events.andWhere(`event.${key} = :${key}`, { [key]: query[key] });
    }
    if (query.exceptAction !== undefined) events.andWhere('event.action <> ALL(:except)', { except: [query.exceptAction].flat() });
    if (query.search) {
      events.andWhere(MENTIONS, { search: foldedPattern(query.search), means: [query.means ?? []].flat() });
    }
    if (query.from) events.andWhere('event.happenedAt >= :from', { from: query.from });
    if (query.to) events.andWhere('event.happenedAt < :to', { to: query.to });
    const before = cursorKey(query.cursor, auditCursor);
    if (before !== undefined) events.andWhere('event.id < :before', { before: before[0] });
    const page = toPage(await events.getMany(), query.limit, ({ id }) => [id]);
    const [about, names] = await Promise.all([aboutOf(this.dataSource, page.items), actorNames(this.dataSource, page.items)]);
    const told = (event: AuditEvent) => ({ about: about(event), actorName: names.get(event.actor) ?? null });
    return { ...page, items: page.items.map((event) => Object.assign(event, told(event))) };
  }

  /** Recomputes the whole chain in the database. */
  async verify(actor: Actor): Promise<ChainReport> {
    const chain = [actor.authorityId];
    const faults = await this.dataSource.query<{ id: number; fault: string }[]>(
      'SELECT id, fault FROM audit_chain_faults($1)',
      chain,
    );
    const [summary] = await this.dataSource.query<{ events: number; last_hash: string | null }[]>(
      `SELECT count(*)::int AS events, (array_agg(hash ORDER BY id DESC))[1] AS last_hash
       FROM audit_events WHERE authority_id IS NOT DISTINCT FROM $1`,
      chain,
    );
    return { events: summary?.events ?? 0, isIntact: faults.length === 0, lastHash: summary?.last_hash ?? null, faults };
  }
}
