import { createHash } from 'node:crypto';

/** The source expression by which a page's security policy allows exactly this inline text. */
export function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
