import type { DataSource, Driver } from 'typeorm';
import { presentAuthority } from './tenancy.js';

interface Connection {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

type Release = (error?: unknown) => void;

interface PooledDriver extends Driver {
  obtainMasterConnection(): Promise<[Connection, Release]>;
}

const WHOLE_SERVICE = null;

/**
 * Every connection taken from the pool is narrowed to the authority of the work that takes it: the one place that row
 * security depends on. A connection that cannot be narrowed is thrown away and the work fails.
 */
export function scopeConnections(dataSource: DataSource): void {
  const driver: PooledDriver = dataSource.driver;
  const scopes = new WeakMap<Connection, string | null>();
  const obtain = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = async () => {
    const wanted = presentAuthority();
    const [connection, release] = await obtain();
    try {
      if ((scopes.get(connection) ?? WHOLE_SERVICE) !== wanted) await connection.query('SELECT enter_authority($1)', [wanted]);
      scopes.set(connection, wanted);
    } catch (error) {
      release(error);
      throw error;
    }
    return [connection, release];
  };
}
