import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Authority } from '../../src/accounts/authority.entity.js';
import { writeRows } from '../../src/database/many-rows.js';
import { PersonalLink } from '../../src/pages/personal-link.entity.js';
import { connect, createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('rows written at once', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let authorityId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await connect(database.url);
    const town = { code: 'reg05_m001', name: 'Район', timeZone: 'Europe/Moscow' };
    authorityId = (await dataSource.manager.save(Authority, town)).id;
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are more than one statement could name, and come back as they were', async () => {
    const expiresAt = new Date('2026-05-20T10:00:00.125Z');
    const rows = Array.from({ length: 14_000 }, () => link({ expiresAt }));
    expect(await writeRows(dataSource.manager, PersonalLink, rows)).toBe(14_000);
    const kept = await dataSource.manager.findBy(PersonalLink, { authorityId });
    expect(kept).toHaveLength(14_000);
    expect(kept.find(({ tokenHash }) => tokenHash === rows[13_999]!.tokenHash)).toMatchObject(rows[13_999]!);
  });

  it('refuse a twin, skip it or write over it, as they are told', async () => {
    const there = link({ createdBy: 'Анна' });
    await writeRows(dataSource.manager, PersonalLink, [there]);
    const rows = [{ ...there, createdBy: 'Борис' }, link({ createdBy: 'Борис' })];
    await expect(writeRows(dataSource.manager, PersonalLink, rows)).rejects.toMatchObject({ code: '23505' });
    expect(await writeRows(dataSource.manager, PersonalLink, rows, 'skip')).toBe(1);
    expect(await madeBy(there.tokenHash)).toBe('Анна');
    expect(await writeRows(dataSource.manager, PersonalLink, rows, ['tokenHash'])).toBe(2);
    expect(await madeBy(there.tokenHash)).toBe('Борис');
  });

  it('may be none', async () => {
    expect(await writeRows(dataSource.manager, PersonalLink, [])).toBe(0);
  });

  function link(facts: Partial<PersonalLink>) {
    const plain = { audience: 'person', createdBy: 'Анна', expiresAt: new Date('2026-05-20T10:00:00Z'), revokedAt: null } as const;
    return { authorityId, ownerId: randomUUID(), tokenHash: randomUUID(), ...plain, ...facts };
  }

  async function madeBy(tokenHash: string): Promise<string> {
    return (await dataSource.manager.findOneByOrFail(PersonalLink, { tokenHash })).createdBy;
  }
});
