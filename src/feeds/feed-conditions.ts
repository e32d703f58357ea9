/** What a caller's If-None-Match and If-Modified-Since say. */
export interface Conditions {
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
}

/** Whether the caller already has this version (RFC 9110 §13.2.2: the entity tag decides where there is one). */
export function isKnown(conditions: Conditions, etag: string, lastModifiedAt: Date): boolean {
  if (conditions.ifNoneMatch !== undefined) return matches(conditions.ifNoneMatch, etag);
  const since = Date.parse(conditions.ifModifiedSince ?? '');
  return !Number.isNaN(since) && Math.floor(lastModifiedAt.getTime() / 1000) * 1000 <= since;
}

function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//u, '')));
}
