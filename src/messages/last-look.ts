import type { EntityManager } from 'typeorm';
import type { Message } from './message.entity.js';
import { sendingTime, type QuietHours } from './quiet-hours.js';

/** What has become of a message's reader since it was written. */
export interface LastLook {
  /** Now, or when the quiet hours of its people end. */
  readonly at: Date;
  /** Where it goes now; null: there is no such way any more, somebody must say it otherwise. */
  readonly address: string | null;
}

type Waiting = Pick<Message, 'campaignId' | 'personId' | 'channel' | 'address' | 'concernsAt'>;

interface Reader {
  readonly timeZone: string;
  readonly email: string | null;
  readonly deadAddress: string | null;
  readonly maxUserId: string | null;
}

/** Looks once more before a message leaves: it may have waited for a server into the night, and the card may have another address by now. */
export async function lastLook(manager: EntityManager, message: Waiting, quiet: QuietHours, now: Date): Promise<LastLook> {
  const [reader] = await manager.query<[Reader]>(
    `SELECT c.time_zone AS "timeZone", p.email, w.bounced_address AS "deadAddress", w.max_user_id AS "maxUserId"
     FROM campaigns c, people p LEFT JOIN message_preferences w ON w.person_id = p.id WHERE c.id = $1 AND p.id = $2`,
    [message.campaignId, message.personId],
  );
  return { at: sendingTime(now, reader.timeZone, quiet, message.concernsAt), address: addressOf(message, reader) };
}

function addressOf({ channel, address }: Waiting, { email, deadAddress, maxUserId }: Reader): string | null {
  if (channel === 'max') return maxUserId;
  const isOther = email?.toLowerCase() !== address?.toLowerCase();
  return isOther && email?.toLowerCase() === deadAddress?.toLowerCase() ? null : email;
}
