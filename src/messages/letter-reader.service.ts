import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { narrowTo } from '../database/tenancy.js';
import { systemActor } from '../http/actor.js';
import { handOver } from './hand-over.js';
import { MessagePreference } from './message-preference.entity.js';
import { Message } from './message.entity.js';
import { unknownMessageLink } from './messages.problems.js';

/** A letter as its reader finds it behind its link. */
export interface OpenedLetter {
  readonly message: Message;
  /** Its reader wants no more letters this way. */
  readonly isSilenced: boolean;
}

/** What somebody does who has been written to: reads, says so, and chooses not to be written to, or again to be. */
@Injectable()
export class LetterReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  open(token: string): Promise<OpenedLetter> {
    return opened(this.dataSource.manager, token);
  }

  /** Saying it twice changes nothing. */
  async markSeen(token: string): Promise<OpenedLetter> {
    const { message } = await this.open(token);
    await this.dataSource.query(`UPDATE messages SET seen_at = now() WHERE id = $1 AND seen_at IS NULL`, [message.id]);
    return this.open(token);
  }

  /** Silences the channel of the letter, or lets it speak again; what waits for a silenced one is handed over to be said otherwise. */
  async silence(token: string, isSilenced: boolean): Promise<OpenedLetter> {
    return this.dataSource.transaction(async (manager) => {
      const { message, isSilenced: before } = await opened(manager, token);
      if (before === isSilenced) return { message, isSilenced };
      const { authorityId, personId, channel } = message;
      await manager.query(isSilenced ? SILENCE : LET_SPEAK, [personId, authorityId, channel]);
      if (isSilenced) await handOver(manager, { personId, channel });
      const told = { channel, isSilenced };
      await this.audit.record(
        manager,
        systemActor('letter-link', authorityId),
        'message.prefer',
        { type: 'person', id: personId },
        told,
      );
      return opened(manager, token);
    });
  }
}

async function opened(manager: EntityManager, token: string): Promise<OpenedLetter> {
  const message = await manager.findOneBy(Message, { linkToken: token });
  if (message === null) throw unknownMessageLink();
  narrowTo(message.authorityId);
  const preference = await manager.findOneBy(MessagePreference, { personId: message.personId });
  return { message, isSilenced: preference?.silentChannels.includes(message.channel) ?? false };
}

const SILENCE = `INSERT INTO message_preferences AS p (person_id, authority_id, silent_channels) VALUES ($1, $2, ARRAY[$3])
  ON CONFLICT (person_id) DO UPDATE SET silent_channels = array_append(array_remove(p.silent_channels, $3), $3)`;
const LET_SPEAK = `UPDATE message_preferences SET silent_channels = array_remove(silent_channels, $3)
  WHERE person_id = $1 AND authority_id = $2`;
