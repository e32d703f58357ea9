import type { EntityManager } from 'typeorm';
import type { CrossCheckPlan, RecheckExpert } from '../engine/index.js';
import { crossCheckInThread } from '../solving/cross-check-thread.js';
import { exchangingSchools } from './exchange.js';
import { exchangingRows, type ExpertRow, type Owner, type RecheckedRow } from './recheck-rows.js';

interface Wish {
  readonly works: readonly RecheckedRow[];
  readonly staff: { readonly people: readonly ExpertRow[]; readonly experts: readonly RecheckExpert[] };
  /** For one school district. */
  readonly timeLimitSeconds: number;
}

interface PlannedExchange {
  readonly plans: readonly CrossCheckPlan[];
  /** Logins of schools none of whose experts knows any of the works: they check nobody. */
  readonly withoutMarkers: readonly string[];
}

/** Which school checks which of these works (R5), by the experts who work at the schools. */
export async function planExchange(
  manager: EntityManager,
  owner: Owner,
  { works, staff, timeLimitSeconds }: Wish,
): Promise<PlannedExchange> {
  const logins = [...new Set(works.map(({ school }) => school))];
  const rows = await exchangingRows(manager, owner, logins);
  const schools = exchangingSchools(works, staff.people, { experts: staff.experts, schools: rows });
  return {
    plans: await crossCheckInThread(schools, timeLimitSeconds),
    withoutMarkers: schools.filter(({ markers }) => markers.length === 0).map(({ id }) => id),
  };
}
