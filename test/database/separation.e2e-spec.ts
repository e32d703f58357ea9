import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { migrate } from '../../src/database/migrations.js';
import { scopeConnections } from '../../src/database/scoped-connections.js';
import { within } from '../../src/database/tenancy.js';
import { inviteUser, signIn } from '../support/browser-session.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { connect, createTestDatabase } from '../support/test-database.js';
import { SERVER_VARIABLE } from '../support/test-server.js';
import { startTestService, type TestService } from '../support/test-service.js';

const FOREIGN_ROW = /row-level security/u;
/** What tells nothing of any municipality. */
const OPEN_TABLES = ['job_runs', 'migrations', 'separation_key'];

describe('on the server that the service brings along', () => {
  let service: TestService;
  let towns: readonly [Municipality, Municipality];

  beforeAll(async () => {
    service = await startTestService();
    towns = [await smallMunicipality(service.dataSource), await smallMunicipality(service.dataSource, 'reg86_m002')];
  });

  afterAll(() => service.stop());

  test('every table is separated, but for those that tell nothing of a municipality', async () => {
    const rows = await service.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(OPEN_TABLES);
  });

  test('raw queries within a municipality meet no row of another, whatever they try', () =>
    crossingFails(service.dataSource, towns));

  test('no statement leads from a municipality to another one or to the whole service', async () => {
    const [own, foreign] = towns;
    const after = async (escape: string, values: unknown[] = []) => {
      const runner = service.dataSource.createQueryRunner();
      await runner.startTransaction();
      try {
        const seen = async () => {
          const rows = (await runner.query('SELECT DISTINCT authority_id AS id FROM people')) as { id: string }[];
          return rows.map(({ id }) => id);
        };
        expect(await seen()).toEqual([own.authorityId]);
        await runner.query(escape, values);
        return (await seen()).filter((id) => id !== own.authorityId);
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    };
    const [{ owner, login }] = await service.dataSource.query<[{ owner: string; login: string }]>(
      `SELECT current_user AS owner, 'obektiv_tenant_' || oid AS login FROM pg_database WHERE datname = current_database()`,
    );
    await within(own.authorityId, async () => {
      for (const [escape, ...values] of [
        ['RESET ROLE'],
        ['RESET SESSION AUTHORIZATION'],
        ['RESET ALL'],
        [`SET ROLE ${login}`],
        [`SET row_security = off`],
        ["SELECT set_config('obektiv.authority', $1, false)", foreign.authorityId],
        ["SELECT set_config('obektiv.authority', '', false), set_config('role', 'none', false)"],
        ["SELECT enter_authority($1, current_setting('obektiv.seal'))", foreign.authorityId],
        ['SELECT enter_authority(NULL, NULL)'],
      ] as const) {
        const seen = await after(escape, [...values]).catch((error: Error) => error.message);
        expect([escape, seen]).toEqual([escape, escape.includes('row_security') ? expect.stringMatching(FOREIGN_ROW) : []]);
      }
      for (const escape of [
        `SET ROLE ${owner}`,
        `SET SESSION AUTHORIZATION ${owner}`,
        'SELECT key FROM separation_key',
        `SELECT service_seal('${foreign.authorityId}')`,
        'SELECT * FROM tenant_login()',
        'ALTER TABLE people DISABLE ROW LEVEL SECURITY',
        'DROP POLICY authority ON people',
        'CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS $$ SELECT $1 $$',
        `ALTER ROLE ${login} SUPERUSER`,
      ])
        await expect(after(escape)).rejects.toThrow(/permission denied|must be owner|must be superuser/u);
    });
  });

  test('a connection that has lost its municipality meets nothing at all', async () => {
    const counts = await within(towns[0].authorityId, () =>
      service.dataSource.query<{ people: number }[]>(
        `SELECT set_config('obektiv.authority', '', true), (SELECT count(*) FROM people) AS people`,
      ),
    );
    expect(counts[0]!.people).toBe(0);
  });

  test('accounts, sessions and kept answers are out of reach within a municipality', async () => {
    for (const table of ['users', 'sessions', 'account_links', 'idempotency_keys']) {
      await service.dataSource.query(`SELECT count(*) FROM ${table}`);
      const rows = await within(towns[0].authorityId, () => service.dataSource.query<unknown[]>(`SELECT 1 FROM ${table}`));
      expect([table, rows]).toEqual([table, []]);
    }
  });

  test('a request works within the municipality of whoever sends it, and the next one finds no trace of that', async () => {
    await service.dataSource.query(`
      CREATE TABLE witnesses (who text, authority text);
      GRANT INSERT ON witnesses TO obektiv_tenant;
      CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO witnesses VALUES (current_user, current_setting('obektiv.authority')); RETURN NEW; END $$;
      CREATE TRIGGER witness BEFORE INSERT ON schools FOR EACH ROW EXECUTE FUNCTION witness();`);
    await inviteUser(service, 'reg86_m001', { email: 'm@example.ru', name: 'М', role: 'methodist' });
    const session = await signIn(service, 'm@example.ru');
    await session.send('post', '/api/v1/schools', { login: 'edu860077', name: 'Школа', shortName: 'Школа' }).expect(201);
    const witnesses = await service.dataSource.query<unknown[]>('SELECT * FROM witnesses');
    expect(witnesses).toEqual([{ who: 'obektiv_tenant', authority: towns[0].authorityId }]);
    const [{ people }] = await service.dataSource.query<[{ people: number }]>('SELECT count(*)::int AS people FROM people');
    expect(people).toBe(12);
  });
});

test('an owner of the database who may not make roles is held to it too', async () => {
  const { dataSource, drop } = await ownedByNobodySpecial();
  try {
    const towns = [await smallMunicipality(dataSource), await smallMunicipality(dataSource, 'reg86_m002')] as const;
    await crossingFails(dataSource, towns);
  } finally {
    await drop();
  }
});

async function crossingFails(source: DataSource, [own, foreign]: readonly [Municipality, Municipality]): Promise<void> {
  const raw = (text: string, values: unknown[] = []) => within(own.authorityId, () => source.query<unknown>(text, values));
  expect(await raw('SELECT DISTINCT authority_id FROM people')).toEqual([{ authority_id: own.authorityId }]);
  expect(await raw('SELECT code FROM people WHERE authority_id = $1 OR true', [foreign.authorityId])).toHaveLength(6);
  expect(await raw('SELECT p.id FROM people p JOIN affiliations a ON a.person_id <> p.id')).toHaveLength(5);
  expect(await raw('SELECT id FROM authorities')).toEqual([{ id: own.authorityId }]);
  expect(await raw(`UPDATE sittings SET room = 'x' WHERE id = $1`, [foreign.sittings[0]!.id])).toEqual([[], 0]);
  expect(await raw('DELETE FROM availability WHERE person_id = $1', [foreign.people[0]!.id])).toEqual([[], 0]);
  const planted = raw(`INSERT INTO districts (authority_id, name) VALUES ($1, 'x')`, [foreign.authorityId]);
  await expect(planted).rejects.toThrow(FOREIGN_ROW);
  const moved = raw('UPDATE schools SET authority_id = $1', [foreign.authorityId]);
  await expect(moved).rejects.toThrow(FOREIGN_ROW);
}

/** A database of somebody who may do nothing but own it, on a server where others have made the tenants' role. */
async function ownedByNobodySpecial(): Promise<{ dataSource: DataSource; drop: () => Promise<void> }> {
  const database = await createTestDatabase('empty');
  const owner = new URL(database.url).pathname.slice(1);
  const client = new Client({ connectionString: process.env[SERVER_VARIABLE]! });
  await client.connect();
  await client.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'x'; ALTER DATABASE ${owner} OWNER TO ${owner}`);
  const dataSource = await connect(Object.assign(new URL(database.url), { username: owner, password: 'x' }).href);
  await migrate(dataSource);
  expect(await scopeConnections(dataSource)).toBe(false);
  const drop = async () => {
    await dataSource.destroy();
    await database.drop();
    await client.query(`DROP ROLE ${owner}`);
    await client.end();
  };
  return { dataSource, drop };
}
