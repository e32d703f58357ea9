import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asService } from '../database/tenancy.js';
import type { Actor, ActingRequest } from './actor.js';
import { keyOfOtherRequest, keyShownOnce, keyStillRunning } from './idempotency.problems.js';
import { routeTemplate } from './request-context.js';

export interface KeyedRequest {
  readonly actor: string;
  readonly key: string;
  readonly route: string;
  readonly hash: string;
}

export interface EarlierAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What is kept of an answer: all of it, or only that it was a secret. */
export type StoredAnswer = { readonly value?: unknown } | { readonly shownOnce: true };

interface Row {
  readonly request_hash: string;
  readonly status: number | null;
  readonly body: StoredAnswer | null;
}

@Injectable()
export class IdempotencyService {
  constructor(private readonly dataSource: DataSource) {}

  keyed(request: ActingRequest, actor: Actor, key: string): KeyedRequest {
    const content = JSON.stringify([request.originalUrl, request.get('Content-Length') ?? null, request.body ?? null]);
    return {
      actor: `${actor.authorityId ?? ''}/${actor.role}/${actor.userId ?? actor.name}`,
      key,
      route: routeTemplate(request) ?? '',
      hash: createHash('sha256').update(content).digest('hex'),
    };
  }

  /** Claims the key, or answers what the first request with it got. A claim whose process died is taken over. */
  async begin({ actor, key, route, hash }: KeyedRequest): Promise<EarlierAnswer | undefined> {
    const claimed = await this.query<unknown[]>(
      `INSERT INTO idempotency_keys (actor, key, route, request_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (actor, key) DO UPDATE SET created_at = now()
         WHERE idempotency_keys.status IS NULL AND idempotency_keys.request_hash = excluded.request_hash
           AND idempotency_keys.created_at < now() - interval '5 minutes'
       RETURNING key`,
      [actor, key, route, hash],
    );
    if (claimed.length > 0) return undefined;
    const [row] = await this.query<Row[]>('SELECT request_hash, status, body FROM idempotency_keys WHERE actor = $1 AND key = $2', [
      actor,
      key,
    ]);
    if (row !== undefined && row.request_hash !== hash) throw keyOfOtherRequest(key);
    if (row === undefined || row.status === null) throw keyStillRunning(key);
    if (row.body !== null && 'shownOnce' in row.body) throw keyShownOnce(key);
    return { status: row.status, body: row.body?.value };
  }

  async finish({ actor, key }: KeyedRequest, status: number, answer: StoredAnswer): Promise<void> {
    await this.query('UPDATE idempotency_keys SET status = $3, body = $4 WHERE actor = $1 AND key = $2', [
      actor,
      key,
      status,
      JSON.stringify(answer),
    ]);
  }

  /** A refused request may be corrected and sent again under the same key. */
  async abandon({ actor, key }: KeyedRequest): Promise<void> {
    await this.query('DELETE FROM idempotency_keys WHERE actor = $1 AND key = $2 AND status IS NULL', [actor, key]);
  }

  private query<Rows>(text: string, values: readonly unknown[]): Promise<Rows> {
    return asService(() => this.dataSource.query<Rows>(text, [...values]));
  }
}
