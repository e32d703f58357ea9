import type { EntityManager } from 'typeorm';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { School } from '../../schools/school.entity.js';
import type { Scope } from '../plan/present-state.js';
import { type Background, schoolYearOf } from '../values/background.js';

/** What the database knows that a file may leave unsaid. */
export async function backgroundOf(manager: EntityManager, { authorityId, campaignId }: Scope): Promise<Background> {
  const { startsOn } = await manager.findOneByOrFail(Campaign, { id: campaignId });
  const schools = await manager.findBy(School, { authorityId });
  return {
    schoolYear: schoolYearOf(startsOn),
    schools: schools.map(({ login, shortName, name }) => ({ login, names: [shortName, name] })),
  };
}
