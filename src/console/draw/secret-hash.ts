/** Whether this page may hash at all: browsers allow it at https and on the own computer only. */
export const canHash = globalThis.crypto?.subtle !== undefined;

/** Hex SHA-256 of a secret, computed in this browser: the secret stays here. */
export async function hashOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
