import type { AuditListResponse } from '../service/index.js';

export type AuditAction = AuditListResponse['items'][number]['action'];

/** A sentence for every action that the service's log may hold. */
export type AuditSentences = { readonly [Action in AuditAction]: string };
