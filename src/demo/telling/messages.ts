import { BatchesService } from '../../messages/batches.service.js';
import { MessageSender } from '../../messages/message-sender.service.js';
import type { Publication } from '../../rosters/roster-publishing.service.js';
import type { Centre } from '../centre.js';

/** Reviews, counts and sends what a publication tells its people; answers how many were told, and how many of them released. */
export async function tellPeople({ app, actor }: Centre, { messages, diff }: Publication) {
  if (messages === null) return { people: 0, released: 0 };
  const batches = app.get(BatchesService, { strict: false });
  await batches.approve(actor, messages.batchId, { count: messages.messages, untickedIds: [] });
  const sender = app.get(MessageSender, { strict: false });
  let isMore = true;
  while (isMore) isMore = await sender.sendNext();
  const released = [...(diff?.removed ?? []), ...(diff?.replaced ?? [])].map(({ person }) => person);
  return { people: messages.people, released: new Set(released).size };
}
