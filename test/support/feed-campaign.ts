import type { DataSource } from 'typeorm';
import { Authority } from '../../src/accounts/authority.entity.js';
import { Campaign } from '../../src/campaigns/campaign.entity.js';
import type { FormerDuty, PublishedDuty } from '../../src/feeds/slot-facts.js';
import { Person } from '../../src/people/person.entity.js';
import { School } from '../../src/schools/school.entity.js';

export interface FeedCampaign {
  readonly id: string;
  readonly authorityId: string;
  readonly schoolId: string;
  readonly personIds: { readonly А: string; readonly Б: string };
}

/** A campaign with one school and two observers, in the database. */
export async function aCampaign(source: DataSource): Promise<FeedCampaign> {
  const timeZone = 'Asia/Yekaterinburg';
  const { id: authorityId } = await source.getRepository(Authority).save({ code: 'reg86_m001', name: 'Сургут', timeZone });
  const campaign = { authorityId, name: 'ВПР 2026', template: '2025-26', startsOn: '2026-04-20', endsOn: '2026-05-20', timeZone };
  const { id } = await source.getRepository(Campaign).save(campaign);
  const school = { authorityId, login: 'edu860007', name: 'МБОУ «СОШ № 7»', shortName: 'Школа № 7' };
  const { id: schoolId } = await source.getRepository(School).save(school);
  const observer = { authorityId, category: 'parent', roles: ['observer'] };
  const a = await source.getRepository(Person).save({ ...observer, code: 'Н-001', fullName: 'Иванова Анна Петровна' });
  const b = await source.getRepository(Person).save({ ...observer, code: 'Н-002', fullName: 'Петров Борис Ильич' });
  return { id, authorityId, schoolId, personIds: { А: a.id, Б: b.id } };
}

/** The duty with the identifiers the database gave. */
export function asOf(campaign: FeedCampaign, { slot, personId, personCode }: PublishedDuty): PublishedDuty {
  const ids: Readonly<Record<string, string>> = { 'person-А': campaign.personIds.А, 'person-Б': campaign.personIds.Б };
  return { slot: { ...slot, schoolId: campaign.schoolId }, personId: ids[personId]!, personCode };
}

/** What the next publication knows of these duties. */
export function formerly(duties: readonly PublishedDuty[]): readonly FormerDuty[] {
  return duties.map(({ slot: { slotKey, role, schoolId }, personId }) => ({ slotKey, role, schoolId, personId }));
}
