import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks.js';

export type { Pool } from 'pg';

/** What TypeORM's driver for PostgreSQL has, though its types hide a part of it. */
export interface PooledDriver {
  createPool(options: object, credentials: { url: string }): Promise<Pool>;
  closePool(pool: Pool): Promise<void>;
  disconnect(): Promise<void>;
}

/**
 * Connections for the work of authorities, of a login that is no member of the tables' owner: no statement leads from
 * them to the whole service. As many as the service has for its own work: work that holds one connection and asks for a
 * second must not find all of them held by its like. Undefined where the owner may make no logins.
 */
export async function tenantPool(dataSource: DataSource, driver: PooledDriver): Promise<Pool | undefined> {
  const { url } = dataSource.options as { url: string };
  const login = await ownLogin(dataSource);
  if (login === undefined) return undefined;
  const pool = await driver.createPool(dataSource.options, { url: loggedInAs(url, login) }).catch(refusedLogin);
  if (pool === undefined) return undefined;
  const disconnect = driver.disconnect.bind(driver);
  driver.disconnect = async () => {
    await driver.closePool(pool);
    await disconnect();
  };
  return pool;
}

interface Login {
  readonly login: string;
  readonly password: string;
}

/** Of many processes that start at once, one after the other sees to the login. */
async function ownLogin(dataSource: DataSource): Promise<Login | undefined> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.tenantLogin]);
    const [row] = await manager.query<Login[]>('SELECT login, password FROM tenant_login()');
    return row;
  });
}

function loggedInAs(url: string, { login, password }: Login): string {
  return Object.assign(new URL(url), { username: login, password }).href;
}

const INVALID_AUTHORIZATION = /^28/u;

/** A server whose rules of access do not know the login (pg_hba.conf) is as one that lets us make none. */
function refusedLogin(error: unknown): undefined {
  if (INVALID_AUTHORIZATION.test((error as { code?: string }).code ?? '')) return undefined;
  throw error;
}
