import PostalMime, { type Attachment } from 'postal-mime';
import { recipientStatuses, type RecipientStatus } from './delivery-status.js';

/** A mail that says what became of one of our letters. */
export interface BounceReport {
  /** Of our letter, if the report returns its head; it knows letters by their Message-ID. */
  readonly messageId: string | null;
  readonly recipients: readonly RecipientStatus[];
}

/** Heads of what is returned may come as a whole letter or alone, in the old and in the international form. */
const RETURNED = /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/u;
const STATUS = /^message\/(?:delivery-status|global-delivery-status)$/u;
const OUR_ID = /^message-id:\s*<([\da-f-]{36})@obektiv>/imu;

/** Reads a mail (.eml); null for one that reports nothing of any recipient. */
export async function readBounce(mail: Uint8Array): Promise<BounceReport | null> {
  const { attachments } = await PostalMime.parse(mail, { forceRfc822Attachments: true });
  const report = attachments.find(({ mimeType }) => STATUS.test(mimeType));
  const recipients = report === undefined ? [] : recipientStatuses(textOf(report));
  if (recipients.length === 0) return null;
  const returned = attachments.find(({ mimeType }) => RETURNED.test(mimeType));
  const head = returned === undefined ? '' : textOf(returned).replaceAll('\r\n', '\n').split('\n\n')[0]!;
  return { messageId: OUR_ID.exec(head.replaceAll(/\n[\t ]+/gu, ' '))?.[1] ?? null, recipients };
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
