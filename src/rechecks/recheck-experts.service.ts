import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecheckExpert, RecheckProblem } from '../engine/index.js';
import { CAPACITY_MINUTES } from './allocations.schema.js';
import { recheckExpert } from './recheck-problem.js';
import { expertRows } from './recheck-rows.js';
import type { WorkAllocation } from './work-allocation.entity.js';

/** The experts of a municipality as they are known now, with the time that an allocation gave them. */
@Injectable()
export class RecheckExperts {
  /** All but those of these codes; who has come since then has the usual time. */
  async of(
    manager: EntityManager,
    allocation: WorkAllocation,
    without: ReadonlySet<string>,
  ): Promise<readonly (RecheckExpert & { readonly personId: string })[]> {
    const then = (allocation.problem as unknown as RecheckProblem).experts;
    const minutesOf = new Map(then.map(({ id, capacityMinutes }) => [id, capacityMinutes]));
    const rows = await expertRows(manager, allocation);
    return rows
      .filter(({ code }) => !without.has(code))
      .map((row) => ({ ...recheckExpert(row, minutesOf.get(row.code) ?? CAPACITY_MINUTES), personId: row.id }));
  }
}
