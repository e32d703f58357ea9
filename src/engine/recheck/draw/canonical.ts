import canonicalize from 'canonicalize';

/** The bytes of a document that everybody hashes alike: canonical JSON (RFC 8785) in UTF-8, no line end. */
export function canonicalBytes(document: unknown): Uint8Array {
  return Buffer.from(canonicalize(document)!, 'utf8');
}

/** Whether the bytes are exactly the canonical JSON of what they say. */
export function isCanonical(bytes: Uint8Array, document: unknown): boolean {
  return Buffer.from(bytes).equals(canonicalBytes(document));
}
