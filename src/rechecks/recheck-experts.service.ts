import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import type { RecheckExpert, RecheckProblem } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { CAPACITY_MINUTES, type ExpertTimes } from './allocations.schema.js';
import { closedSchools } from './exchange.js';
import { recheckExpert } from './recheck-problem.js';
import { expertRows } from './recheck-rows.js';
import { WorkAllocation } from './work-allocation.entity.js';

type Times = ReadonlyMap<string, number>;

/** The experts of a municipality as they are known now, with the time that an allocation gave them. */
@Injectable()
export class RecheckExperts {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * All but those of these codes and those whom the allocation left out; who has come since then has the usual time. Within an exchange
   * (R5), experts get works of those schools only that theirs checks.
   */
  async of(
    manager: EntityManager,
    allocation: WorkAllocation,
    without: ReadonlySet<string>,
    exchange: WorkAllocation['exchange'] = null,
  ): Promise<readonly (RecheckExpert & { readonly personId: string })[]> {
    const times = timesOf(allocation);
    const usual = usualMinutes(times);
    const rows = await expertRows(manager, allocation);
    return rows
      .filter(({ code }) => !without.has(code) && times.get(code) !== 0)
      .map((row) => {
        const bans = [...row.bans, ...closedSchools(exchange ?? [], row.workplaces)];
        return { ...recheckExpert({ ...row, bans }, times.get(row.code) ?? usual), personId: row.id };
      });
  }

  /** The codes of all experts, with the time that the campaign's last allocation gave them: the next one begins with it. */
  async times(actor: Actor, campaignId: string): Promise<ExpertTimes> {
    const owner = { authorityId: authorityOf(actor), campaignId };
    const { manager } = this.dataSource;
    await oneRow(manager, Campaign, { id: campaignId, authorityId: owner.authorityId }, 'кампания');
    const last = await manager.findOne(WorkAllocation, { where: owner, order: { createdAt: 'DESC' } });
    const times: Times = last === null ? new Map() : timesOf(last);
    const usual = usualMinutes(times);
    const experts = (await expertRows(manager, owner)).map(({ code }) => {
      const minutes = times.get(code) ?? usual;
      return { code, minutes: minutes === usual ? null : minutes };
    });
    return { usualMinutes: usual, experts };
  }
}

function timesOf({ problem }: WorkAllocation): Times {
  return new Map((problem as unknown as RecheckProblem).experts.map(({ id, capacityMinutes }) => [id, capacityMinutes]));
}

/** What most of those who took part had. */
function usualMinutes(times: Times): number {
  const counts = new Map<number, number>();
  for (const minutes of times.values()) if (minutes > 0) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? CAPACITY_MINUTES;
}
