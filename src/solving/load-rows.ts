import { LessThan, type EntityManager } from 'typeorm';
import { Availability } from '../availability/availability.entity.js';
import { OwnLesson } from '../availability/own-lesson.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { GradingBlock } from '../campaigns/grading-block.entity.js';
import { Sitting } from '../campaigns/sitting.entity.js';
import { Affiliation } from '../people/affiliation.entity.js';
import { Ban } from '../people/ban.entity.js';
import { PastService } from '../people/past-service.entity.js';
import { Person } from '../people/person.entity.js';
import { District } from '../schools/district.entity.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { SchoolRisk } from '../schools/school-risk.entity.js';
import { School } from '../schools/school.entity.js';
import type { DeclinedSlot, PlanningRows, ServedBefore, ServesElsewhere } from './planning-rows.js';

/** Reads what a campaign's problem is made of, always in the same order. `rosterId` is the roster that is planned. */
export async function loadRows(manager: EntityManager, campaign: Campaign, rosterId: string): Promise<PlanningRows> {
  const ofAuthority = { authorityId: campaign.authorityId };
  const ofCampaign = { campaignId: campaign.id };
  return {
    campaign,
    schools: await manager.find(School, { where: ofAuthority, order: { login: 'ASC' } }),
    districts: await manager.find(District, { where: ofAuthority, order: { name: 'ASC' } }),
    risks: await manager.find(SchoolRisk, { where: ofAuthority, order: { year: 'ASC', id: 'ASC' } }),
    classes: await manager.find(SchoolClass, { where: ofCampaign, order: { id: 'ASC' } }),
    sittings: await manager.find(Sitting, { where: ofCampaign, order: { date: 'ASC', startsAt: 'ASC', id: 'ASC' } }),
    gradingBlocks: await manager.find(GradingBlock, { where: ofCampaign, order: { date: 'ASC', startsAt: 'ASC', id: 'ASC' } }),
    people: await manager.find(Person, { where: ofAuthority, order: { code: 'ASC' } }),
    affiliations: await manager.find(Affiliation, { where: ofAuthority, order: { personId: 'ASC', schoolId: 'ASC', kind: 'ASC' } }),
    bans: await manager.find(Ban, { where: ofAuthority, order: { personId: 'ASC', schoolId: 'ASC', otherPersonId: 'ASC' } }),
    availability: await manager.find(Availability, { where: ofCampaign, order: { personId: 'ASC', date: 'ASC', startsAt: 'ASC' } }),
    servedBefore: await loadServedBefore(manager, campaign),
    servesElsewhere: await publishedDuties(manager, campaign.id, rosterId),
    ownLessons: await manager.find(OwnLesson, { where: ofCampaign, order: { personId: 'ASC', weekday: 'ASC', startsAt: 'ASC' } }),
    declined: await declinedSlots(manager, campaign.id),
  };
}

/** Last year's list as it was imported, and what the campaign before this one published. */
async function loadServedBefore(manager: EntityManager, campaign: Campaign): Promise<readonly ServedBefore[]> {
  const year = Number(campaign.startsOn.slice(0, 4)) - 1;
  const imported = await manager.findBy(PastService, { authorityId: campaign.authorityId, year });
  const previous = await manager.findOne(Campaign, {
    where: { authorityId: campaign.authorityId, endsOn: LessThan(campaign.startsOn) },
    order: { endsOn: 'DESC', id: 'ASC' },
  });
  return previous === null ? imported : [...imported, ...(await publishedDuties(manager, previous.id, null))];
}

/** What the rosters of a campaign have published, all or all but one. */
async function publishedDuties(
  manager: EntityManager,
  campaignId: string,
  exceptRosterId: string | null,
): Promise<ServesElsewhere[]> {
  return manager.query(
    `SELECT d.person_id AS "personId", d.role, s.id AS "slotId", s.school_id AS "schoolId", s.date AS "date", s.starts_at AS "startsAt", s.ends_at AS "endsAt"
     FROM rosters r
     JOIN roster_versions v ON v.roster_id = r.id AND v.state = 'published'
     JOIN duties d ON d.version_id = v.id
     JOIN (SELECT id, school_id, date, starts_at, ends_at, state FROM sittings
           UNION ALL SELECT id, school_id, date, starts_at, ends_at, state FROM grading_blocks) s
       ON s.id = coalesce(d.sitting_id, d.grading_block_id) AND s.state = 'planned'
     WHERE r.campaign_id = $1 AND r.id IS DISTINCT FROM $2
     ORDER BY d.person_id, s.date, s.starts_at, s.id`,
    [campaignId, exceptRosterId],
  );
}

/** A calendar keeps what it has told when the duty is taken from the person: a refusal outlives the duty. */
export async function declinedSlots(manager: EntityManager, campaignId: string): Promise<DeclinedSlot[]> {
  return manager.query(
    `SELECT p.code AS person, i.slot_key AS "slotId", i.payload ->> 'start' AS start
     FROM duty_answers a JOIN people p ON p.id = a.person_id
     JOIN feed_items i ON i.audience = 'person' AND i.owner_id = a.person_id AND i.uid = a.uid AND i.payload_hash = a.payload_hash
     WHERE a.campaign_id = $1 AND a.answer = 'declined' ORDER BY p.code, i.payload ->> 'start', i.slot_key`,
    [campaignId],
  );
}
