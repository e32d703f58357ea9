import { randomBytes } from 'node:crypto';

/**
 * The key of one message: it marks that message as read and silences its channel, and opens nothing else.
 * It is kept as it is, because the stored letter holds it.
 */
export function newLinkToken(): string {
  return randomBytes(24).toString('base64url');
}

export function answerUrl(service: string, token: string): string {
  return `${service}/m/${token}`;
}

export function unsubscribeUrl(service: string, token: string): string {
  return `${answerUrl(service, token)}/unsubscribe`;
}
