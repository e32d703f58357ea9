import type { EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { Message } from './message.entity.js';
import { sendingTime, type QuietHours } from './quiet-hours.js';

/** What has become of a message's reader since it was written. */
export interface LastLook {
  /** Now, or when the quiet hours of its people end. */
  readonly at: Date;
  /** Where it goes now; null: there is no such way any more, or its reader has silenced it; somebody must say it otherwise. */
  readonly address: string | null;
}

type Waiting = Pick<Message, 'campaignId' | 'personId' | 'channel' | 'address' | 'concernsAt'>;

interface Reader {
  readonly personId: string;
  readonly email: string | null;
  readonly deadAddress: string | null;
  readonly maxUserId: string | null;
  readonly silentChannels: readonly string[];
}

/** Looks once more before a message leaves: it may have waited for a server into the night, and the card may have another address by now. */
export async function lastLook(manager: EntityManager, message: Waiting, quiet: QuietHours, now: Date): Promise<LastLook> {
  const { timeZone } = await manager.findOneByOrFail(Campaign, { id: message.campaignId });
  const reader = (await readersOf(manager, [message.personId])).get(message.personId)!;
  return { at: sendingTime(now, timeZone, quiet, message.concernsAt), address: addressOf(message, reader) };
}

/** Messages as they would leave now: those that have not left yet by the way and to the address that they would really take. */
export async function asTheyWouldLeave<Row extends Waiting & Pick<Message, 'state'>>(
  manager: EntityManager,
  messages: readonly Row[],
): Promise<Row[]> {
  const mayChange = ({ state, channel }: Row) => (state === 'draft' || state === 'waiting') && channel !== 'copy';
  const ids = new Set(messages.filter(mayChange).map(({ personId }) => personId));
  const readers = await readersOf(manager, [...ids]);
  return messages.map((message) => {
    const reader = readers.get(message.personId);
    if (reader === undefined || !mayChange(message)) return message;
    const address = addressOf(message, reader);
    return { ...message, address, ...(address === null && { channel: 'copy' }) };
  });
}

async function readersOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Reader>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<Reader[]>(
    `SELECT p.id AS "personId", p.email, w.bounced_address AS "deadAddress", w.max_user_id AS "maxUserId",
       coalesce(w.silent_channels, '{}') AS "silentChannels"
     FROM people p LEFT JOIN message_preferences w ON w.person_id = p.id WHERE p.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

function addressOf({ channel, address }: Waiting, { email, deadAddress, maxUserId, silentChannels }: Reader): string | null {
  if (silentChannels.includes(channel)) return null;
  if (channel === 'max') return maxUserId;
  const isOther = email?.toLowerCase() !== address?.toLowerCase();
  return isOther && email?.toLowerCase() === deadAddress?.toLowerCase() ? null : email;
}
