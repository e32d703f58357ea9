import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../../http/paging.js';
import { notFound } from '../../http/problems.js';
import { bouncedCursor, type BounceAnswer, type BouncedAddress } from './bounces.schema.js';
import { isDeadAddress } from './dead-address.js';
import { markDead } from './mark-dead.js';
import type { RecipientStatus } from './delivery-status.js';
import { readBounce } from './read-bounce.js';

interface OurLetter {
  readonly id: string;
  readonly personId: string;
  readonly code: string;
  readonly address: string;
}

/**
 * Letters that come back. Only a report that returns the head of a letter of ours, sent to the very address it names, is believed: the
 * random Message-ID is known to nobody who has not had the letter, so nobody else can make an address look dead.
 */
@Injectable()
export class BouncesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Takes a mail of the mailbox that letters are sent from. Taken twice it changes nothing more. */
  async take(actor: Actor, mail: Uint8Array): Promise<BounceAnswer> {
    const report = await readBounce(mail);
    if (report === null) return { isReport: false, recipients: [] };
    return this.dataSource.transaction(async (manager) => {
      const recipients: BounceAnswer['recipients'] = [];
      for (const recipient of report.recipients) {
        const letter = await letterTo(manager, authorityOf(actor), report.messageId, recipient.address);
        const outcome = letter === undefined ? 'unknown' : await this.settle(manager, actor, letter, recipient);
        recipients.push({ outcome, status: recipient.status, personCode: letter?.code ?? null });
      }
      return { isReport: true, recipients };
    });
  }

  /** People from whose address a letter came back for ever, the latest first. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<BouncedAddress>> {
    const [bouncedAt, personId] = cursorKey(cursor, bouncedCursor) ?? [null, null];
    const addresses = await this.dataSource.query<BouncedAddress[]>(
      `SELECT p.id AS "personId", p.code, w.bounced_address AS address, w.bounced_at AS "bouncedAt", w.bounce_reason AS reason,
         lower(p.email) = lower(w.bounced_address) AS "isCurrent"
       FROM message_preferences w JOIN people p ON p.id = w.person_id
       WHERE w.authority_id = $1 AND w.bounced_address IS NOT NULL AND p.archived_at IS NULL
         AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', w.bounced_at), p.id) < ($2, $3::uuid))
       ORDER BY date_trunc('milliseconds', w.bounced_at) DESC, p.id DESC LIMIT $4`,
      [authorityOf(actor), bouncedAt, personId, limit + 1],
    );
    return toPage(addresses, limit, (address) => [address.bouncedAt.toISOString(), address.personId]);
  }

  /** Somebody has made sure that the address works after all: it is used again. */
  async lift(actor: Actor, personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `UPDATE message_preferences SET bounced_address = NULL, bounced_at = NULL, bounce_reason = NULL
         WHERE person_id = $1 AND authority_id = $2 AND bounced_address IS NOT NULL`,
        [personId, authorityOf(actor)],
      );
      if (count === 0) throw notFound('адрес, с которого вернулось письмо', personId);
      await this.audit.record(manager, actor, 'bounce.lift', { type: 'person', id: personId });
    });
  }

  private async settle(
    manager: EntityManager,
    actor: Actor,
    letter: OurLetter,
    recipient: RecipientStatus,
  ): Promise<'marked' | 'noted' | 'delayed'> {
    if (recipient.action !== 'failed') return 'delayed';
    const answer = `${recipient.status} ${recipient.diagnostic}`.trim();
    await manager.query(
      `UPDATE messages SET state = 'bounced', answer = $2 WHERE id = $1 AND state IN ('sent', 'uncertain', 'sending')`,
      [letter.id, answer],
    );
    const isDead = isDeadAddress(recipient);
    if (isDead) await markDead(manager, { authorityId: authorityOf(actor), ...letter }, answer);
    const told = { messageId: letter.id, status: recipient.status, isDead };
    await this.audit.record(manager, actor, 'bounce.take', { type: 'person', id: letter.personId }, told);
    return isDead ? 'marked' : 'noted';
  }
}

async function letterTo(
  manager: EntityManager,
  authorityId: string,
  messageId: string | null,
  address: string,
): Promise<OurLetter | undefined> {
  const rows = await manager.query<OurLetter[]>(
    `SELECT m.id, m.person_id AS "personId", p.code, m.address FROM messages m JOIN people p ON p.id = m.person_id
     WHERE m.id = $1 AND m.authority_id = $2 AND m.channel = 'email' AND lower(m.address) = $3`,
    [messageId, authorityId, address],
  );
  return rows[0];
}
