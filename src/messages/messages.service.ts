import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { given, oneRow, pageOfRows } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { Person } from '../people/person.entity.js';
import { handOver } from './hand-over.js';
import { asTheyWouldLeave } from './last-look.js';
import { MessagePreference } from './message-preference.entity.js';
import { Message } from './message.entity.js';
import { notToBeSettled } from './messages.problems.js';
import type { MessagesQuery, PreferenceBody, Settlement } from './messages.schema.js';

const UNSETTLED: ReadonlySet<Message['state']> = new Set(['uncertain', 'failed', 'bounced']);

/** Who was told what, when, by which channel, and whether they have seen it. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, { limit, cursor, ...filter }: MessagesQuery): Promise<Page<Message>> {
    const where = { authorityId: authorityOf(actor), ...given(filter) };
    const page = await pageOfRows(this.dataSource.manager, Message, where, { limit, cursor });
    return { ...page, items: await asTheyWouldLeave(this.dataSource.manager, page.items) };
  }

  /** The letter as it can be pasted into any messenger; who reads it leaves a trace. */
  async text(actor: Actor, id: string): Promise<Pick<Message, 'subject' | 'text'>> {
    const { subject, text } = await this.own(this.dataSource.manager, actor, id);
    await this.audit.record(this.dataSource.manager, actor, 'message.read', { type: 'message', id });
    return { subject, text };
  }

  /** A person's word on a message whose fate no machine knows, or that was handed over by hand. */
  async settle(actor: Actor, id: string, { outcome, note }: Settlement): Promise<Message> {
    return this.dataSource.transaction(async (manager) => {
      const message = await manager.findOne(Message, {
        where: { id, authorityId: authorityOf(actor) },
        lock: { mode: 'pessimistic_write' },
      });
      if (message === null) throw notFound('сообщение', id);
      if (!isOpen(message, outcome)) throw notToBeSettled(message.state);
      const answer = [`${actor.name}: ${outcome}`, note].filter((part) => part !== '').join(', ');
      const change =
        outcome === 'again'
          ? { state: 'waiting', notBefore: new Date(), attempts: 0 }
          : { state: outcome, ...(outcome === 'sent' && { sentAt: new Date() }) };
      await manager.update(Message, { id }, { ...(change as Partial<Message>), answer });
      await this.audit.record(manager, actor, 'message.settle', { type: 'message', id }, { outcome, before: message.state });
      return manager.findOneByOrFail(Message, { id });
    });
  }

  async preference(actor: Actor, personId: string): Promise<Omit<MessagePreference, 'authorityId'>> {
    const { authorityId } = await this.person(this.dataSource.manager, actor, personId);
    const row = await this.dataSource.manager.findOneBy(MessagePreference, { personId, authorityId });
    const untold = { bouncedAddress: null, bouncedAt: null, bounceReason: null };
    return row ?? { personId, language: 'ru', silentChannels: [], maxUserId: null, ...untold };
  }

  async prefer(actor: Actor, personId: string, wish: PreferenceBody): Promise<Omit<MessagePreference, 'authorityId'>> {
    await this.dataSource.transaction(async (manager) => {
      const { authorityId } = await this.person(manager, actor, personId);
      await manager.upsert(MessagePreference, { personId, authorityId, ...wish }, ['personId']);
      for (const channel of wish.silentChannels) await handOver(manager, { personId, channel });
      await this.audit.record(
        manager,
        actor,
        'message.prefer',
        { type: 'person', id: personId },
        { ...wish, maxUserId: undefined },
      );
    });
    return this.preference(actor, personId);
  }

  private own(manager: EntityManager, actor: Actor, id: string): Promise<Message> {
    return oneRow(manager, Message, { id, authorityId: authorityOf(actor) }, 'сообщение');
  }

  private person(manager: EntityManager, actor: Actor, id: string): Promise<Person> {
    return oneRow(manager, Person, { id, authorityId: authorityOf(actor) }, 'человек');
  }
}

function isOpen({ state, channel }: Message, outcome: Settlement['outcome']): boolean {
  if (channel === 'copy') return state === 'waiting' && outcome === 'sent';
  return UNSETTLED.has(state) || (state === 'sent' && outcome === 'bounced');
}
