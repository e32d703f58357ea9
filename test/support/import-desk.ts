import { expect } from '@jest/globals';
import request, { type Test } from 'supertest';
import type { ImportAnswer } from '../../src/imports/imports.schema.js';
import type { TestService } from './test-service.js';

/** Where files come in: a municipality with one campaign after the other. */
export interface ImportDesk {
  readonly authority: string;
  readonly sql: <Row>(query: string, values?: unknown[]) => Promise<Row[]>;
  /** What is sent and asked from now on concerns a new campaign. */
  readonly newCampaign: (name: string) => Promise<void>;
  readonly post: (path: string) => Test;
  readonly get: (path: string) => Test;
  /** Asks for what belongs to no campaign, or to another. */
  readonly open: (path: string) => Test;
  /** Answers whatever the service says to a file. */
  readonly send: (bytes: Buffer, name: string) => Test;
  /** The dry run of a book that can be read. */
  readonly upload: (bytes: Buffer) => Promise<ImportAnswer>;
  readonly apply: (entry: Pick<ImportAnswer, 'id'>) => Promise<ImportAnswer>;
  /** Rows of the tables that a workbook fills. */
  readonly counts: () => Promise<unknown>;
}

export async function importDesk({ dataSource, address, operator }: TestService): Promise<ImportDesk> {
  const sql: ImportDesk['sql'] = (query, values) => dataSource.query(query, values);
  const [founded] = await sql<{ id: string }>(
    `INSERT INTO authorities (code, name, time_zone) VALUES ('reg05_m001', 'Город', 'Europe/Moscow') RETURNING id`,
  );
  const authority = founded!.id;
  let campaign = '';
  const call = (method: 'get' | 'post', path: string) =>
    request(address)[method](`/api/v1${path}`).set('Authorization', `Bearer ${operator}`);
  const open: ImportDesk['open'] = (path) => call('get', path);
  const post: ImportDesk['post'] = (path) => call('post', `/campaigns/${campaign}${path}`);
  const send: ImportDesk['send'] = (bytes, name) => post('/imports').attach('file', bytes, name);
  return {
    authority,
    sql,
    newCampaign: async (name) => {
      const [created] = await sql<{ id: string }>(
        `INSERT INTO campaigns (authority_id, name, template, starts_on, ends_on, time_zone)
         VALUES ($1, $2, '2025-26', '2026-04-20', '2026-05-20', 'Europe/Moscow') RETURNING id`,
        [authority, name],
      );
      campaign = created!.id;
    },
    post,
    get: (path) => open(`/campaigns/${campaign}${path}`),
    open,
    send,
    upload: async (bytes) => {
      const answer = await send(bytes, 'книга.xlsx');
      expect(answer.body).toMatchObject({ state: 'checked', fileName: 'книга.xlsx' });
      return answer.body as ImportAnswer;
    },
    apply: async ({ id }) => {
      const answer = await post(`/imports/${id}/apply`);
      expect(answer.body).toMatchObject({ state: 'applied' });
      return answer.body as ImportAnswer;
    },
    counts: async () => (await sql(COUNTS))[0],
  };
}

const COUNTS = `SELECT (SELECT count(*)::int FROM schools) AS schools, (SELECT count(*)::int FROM sittings) AS sittings,
  (SELECT count(*)::int FROM people) AS people, (SELECT count(*)::int FROM affiliations) AS affiliations,
  (SELECT count(*)::int FROM availability) AS availability`;
