import { createHash } from 'node:crypto';
import type { DataSource, Driver } from 'typeorm';
import { tenantPool, type Pool, type PooledDriver } from './tenant-pool.js';
import { presentAuthority } from './tenancy.js';

interface Connection {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

type Release = (error?: unknown) => void;

interface ScopedDriver extends PooledDriver, Driver {
  obtainMasterConnection(): Promise<[Connection, Release]>;
}

const WHOLE_SERVICE = null;

/**
 * Every connection taken from the pool is narrowed to the authority of the work that takes it: the one place that row
 * security depends on. A connection that cannot be narrowed is thrown away and the work fails. Work for an authority has
 * connections of a login of its own where the server lets us make one: returns whether it does.
 */
export async function scopeConnections(dataSource: DataSource): Promise<boolean> {
  const driver = dataSource.driver as ScopedDriver;
  const seal = await sealing(dataSource);
  const tenants = await tenantPool(dataSource, driver);
  const scopes = new WeakMap<Connection, string | null>();
  const obtainOwn = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = async () => {
    const wanted = presentAuthority();
    const [connection, release] = wanted === null || tenants === undefined ? await obtainOwn() : await obtained(tenants);
    try {
      if ((scopes.get(connection) ?? WHOLE_SERVICE) !== wanted)
        await connection.query('SELECT enter_authority($1, $2)', [wanted, wanted && seal(wanted)]);
      scopes.set(connection, wanted);
    } catch (error) {
      release(error);
      throw error;
    }
    return [connection, release];
  };
  return tenants !== undefined;
}

/** What proves to the database that the service itself has named an authority: `service_seal` in SQL. */
async function sealing(dataSource: DataSource): Promise<(what: string) => string> {
  const [{ key }] = await dataSource.query<[{ key: string }]>('SELECT key FROM separation_key');
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  return (what) => sha256(key + sha256(key + what));
}

async function obtained(pool: Pool): Promise<[Connection, Release]> {
  const client = await pool.connect();
  return [client, (error) => client.release(error as Error | undefined)];
}
