import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { systemActor } from '../http/actor.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { enhancedStatus } from './bounces/delivery-status.js';
import { markDead } from './bounces/mark-dead.js';
import type { Delivery } from './channels/notifier.js';
import { handOver } from './hand-over.js';
import { lastLook } from './last-look.js';
import { Message } from './message.entity.js';
import { quietHoursOf } from './quiet-hours.js';

const LEASE = '60 seconds';
const MOST_ATTEMPTS = 8;
const LONGEST_PAUSE_MINUTES = 60;

/**
 * Where messages wait and senders take them: waiting → claimed → sending → sent. Every statement holds however many
 * processes send. A sender that dies while claiming has sent nothing; one that dies while sending leaves it uncertain.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The next message that may leave now; undefined when there is none. */
  async claim(sender: string, channels: readonly string[]): Promise<Message | undefined> {
    for (;;) {
      const message = await this.take(sender, channels);
      if (message === undefined || (await this.mayLeave(message))) return message;
    }
  }

  /** The next message that is due. In a batch a lower rank goes out before a higher one. */
  private async take(sender: string, channels: readonly string[]): Promise<Message | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE messages SET state = 'claimed', claimed_by = $1, claimed_until = now() + $3::interval, attempts = attempts + 1
       WHERE id = (SELECT m.id FROM messages m
         WHERE m.state = 'waiting' AND m.channel = ANY($2) AND m.not_before <= now()
           AND NOT EXISTS (SELECT 1 FROM messages other WHERE other.batch_id = m.batch_id AND other.rank < m.rank
             AND other.channel = ANY($2) AND other.not_before <= now() AND other.state IN ('waiting', 'claimed', 'sending'))
         ORDER BY m.rank, m.not_before, m.id FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING id`,
      [sender, channels, LEASE],
    );
    const id = rows[0]?.id;
    return id === undefined ? undefined : this.dataSource.manager.findOneByOrFail(Message, { id });
  }

  /** false: it waits for the morning, or for a person, as its reader has no such address any more. */
  private mayLeave(message: Message): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const now = new Date();
      const { at, address } = await lastLook(manager, message, quietHoursOf(this.settings.messages.quietHours), now);
      const { personId, channel } = message;
      const stays = { state: 'waiting' as const, claimedBy: null, claimedUntil: null, attempts: message.attempts - 1 };
      if (address === null) {
        await manager.update(Message, { id: message.id }, stays);
        await handOver(manager, { personId, channel });
      } else if (at > now) await manager.update(Message, { id: message.id }, { ...stays, notBefore: at });
      else if (address !== message.address) await manager.update(Message, { id: message.id }, { address });
      Object.assign(message, { address });
      return address !== null && at <= now;
    });
  }

  /** Says, before a single byte of it leaves, that a message is being sent; false: it is no longer this sender’s. */
  async begin({ id }: Message, sender: string): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `UPDATE messages SET state = 'sending', claimed_until = now() + $3::interval
       WHERE id = $1 AND claimed_by = $2 AND state = 'claimed' AND claimed_until > now()`,
      [id, sender, LEASE],
    );
    return count === 1;
  }

  /** Writes what became of a message. An answer that comes late still settles what was uncertain. */
  async record(message: Message, sender: string, delivery: Delivery): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (await settled(manager, message, sender, delivery)) await this.blameAddress(manager, message, delivery);
    });
  }

  /** A server that does not know the address says at once what a returned letter would say later. */
  private async blameAddress(manager: EntityManager, message: Message, { isDeadAddress, answer }: Delivery): Promise<void> {
    const { id, authorityId, personId, address } = message;
    if (isDeadAddress !== true || address === null) return;
    await markDead(manager, { authorityId, personId, address }, answer);
    const told = { messageId: id, status: enhancedStatus(answer) ?? '', isDead: true };
    await this.audit.record(manager, systemActor('mail', authorityId), 'bounce.take', { type: 'person', id: personId }, told);
  }

  /** What senders that died have left behind, reminders of what has begun already, and questions that were answered meanwhile. */
  async settle(): Promise<void> {
    await this.dataSource.query(
      `UPDATE messages SET state = 'waiting', claimed_by = NULL, claimed_until = NULL WHERE state = 'claimed' AND claimed_until < now()`,
    );
    await this.dataSource.query(
      `UPDATE messages SET state = 'uncertain', answer = 'the sender died before it had an answer'
       WHERE state = 'sending' AND claimed_until < now()`,
    );
    await this.dataSource.query(
      `UPDATE messages SET state = 'skipped', answer = 'too late' WHERE state = 'waiting' AND kind = 'reminder' AND concerns_at <= now()`,
    );
    await this.dataSource.query(
      `UPDATE messages m SET state = 'skipped', answer = 'answered already' WHERE state = 'waiting' AND kind IN ('invitation', 'nudge')
       AND EXISTS (SELECT 1 FROM availability a WHERE a.campaign_id = m.campaign_id AND a.person_id = m.person_id)`,
    );
  }
}

const STATES: Readonly<Partial<Record<Delivery['outcome'], Message['state']>>> = {
  sent: 'sent',
  bounced: 'bounced',
  unknown: 'uncertain',
};

/** false: it is no longer this sender’s. */
async function settled(
  manager: EntityManager,
  { id, attempts }: Message,
  sender: string,
  { outcome, answer }: Delivery,
): Promise<boolean> {
  const state = STATES[outcome] ?? (attempts < MOST_ATTEMPTS ? 'waiting' : 'failed');
  const pause = Math.min(2 ** (attempts - 1), LONGEST_PAUSE_MINUTES);
  const [, count] = await manager.query<[unknown, number]>(
    `UPDATE messages SET state = $3, answer = $4, claimed_by = NULL, claimed_until = NULL,
       sent_at = CASE WHEN $3 = 'sent' THEN now() END,
       text = CASE WHEN $3 = 'sent' THEN regexp_replace(text, '/p/[A-Za-z0-9_-]{43}', '/p/…', 'g') ELSE text END,
       html = CASE WHEN $3 = 'sent' THEN regexp_replace(html, '/p/[A-Za-z0-9_-]{43}', '/p/…', 'g') ELSE html END,
       not_before = CASE WHEN $3 = 'waiting' THEN now() + make_interval(mins => $5) ELSE not_before END
     WHERE id = $1 AND claimed_by = $2 AND state IN ('claimed', 'sending', 'uncertain')`,
    [id, sender, state, answer, pause],
  );
  return count === 1;
}
