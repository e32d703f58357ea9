import { DateTime } from 'luxon';
import request from 'supertest';
import { Availability } from '../../src/availability/availability.entity.js';
import { Campaign } from '../../src/campaigns/campaign.entity.js';
import { Sitting } from '../../src/campaigns/sitting.entity.js';
import { FeedsService } from '../../src/feeds/feeds.service.js';
import type { FormerDuty, PublishedDuty, SittingFacts } from '../../src/feeds/slot-facts.js';
import type { Person } from '../../src/people/person.entity.js';
import { School } from '../../src/schools/school.entity.js';
import { smallMunicipality, type Municipality } from './small-municipality.js';
import type { TestService } from './test-service.js';

export interface PagesTown extends Municipality {
  /** Publishes duties of the first observer on these days, at the second school. */
  publish(days: readonly string[], former?: readonly string[]): Promise<void>;
  /** A new link to somebody's or some school's own pages. */
  link(audience: 'person' | 'school', ownerId: string): Promise<string>;
}

export const YESTERYEAR = '2020-04-20';
export const NEXT_DAYS = ['2126-04-22', '2126-04-23', '2126-04-24'];

/** Weeks from a Monday that are over, but for less than a year: after that a job that may run at any moment forgets who could come. */
const LAST_TIME = {
  startsOn: DateTime.utc().minus({ weeks: 12 }).startOf('week').toISODate(),
  endsOn: DateTime.utc().minus({ weeks: 8 }).toISODate(),
};

/** A municipality whose campaign is still to come, with duties that are over and duties ahead. */
export async function pagesTown(service: TestService): Promise<PagesTown> {
  const town = await smallMunicipality(service.dataSource);
  const { authorityId, campaignId, people, schools } = town;
  const { manager } = service.dataSource;
  const contact = 'Методист Ольга Сергеевна, каб. 12, +7 3462 00-00-00';
  await manager.update(Campaign, { id: campaignId }, { startsOn: '2126-04-22', endsOn: '2126-05-20', contact });
  await manager.update(School, { id: schools[1]!.id }, { address: 'ул. Лесная, 5' });
  await manager.update(Sitting, { schoolId: schools[1]!.id }, { organiser: 'завуч, кабинет 3' });
  await manager.delete(Availability, { campaignId });
  const before = { authorityId, name: 'ВПР прошлого раза', template: '2024-25', ...LAST_TIME, timeZone: 'Asia/Yekaterinburg' };
  const { id: lastId } = await manager.save(Campaign, before);
  const monday = { authorityId, campaignId: lastId, personId: people[0]!.id, date: LAST_TIME.startsOn };
  await manager.insert(Availability, [
    { ...monday, startsAt: '08:00', endsAt: '13:00', answer: 'yes' },
    { ...monday, startsAt: '13:00', endsAt: '18:00', answer: 'no' },
  ]);
  const publish: PagesTown['publish'] = (days, former = []) =>
    service.dataSource.transaction(async (transaction) => {
      const formerDuties = former.map((day): FormerDuty => formerly(dutyOn(town, day)));
      const publication = {
        authorityId,
        campaignId,
        revisedAt: new Date(),
        duties: days.map((day) => dutyOn(town, day)),
        formerDuties,
        sittings: days.map((day) => sittingOn(town, day)),
      };
      await service.app.get(FeedsService).writeFeedItems(transaction, publication);
    });
  const link: PagesTown['link'] = async (audience, ownerId) => {
    const issued = await request(service.address)
      .post('/api/v1/personal-links')
      .set('Authorization', `Bearer ${service.operator}`)
      .set('X-Authority', 'reg86_m001')
      .send({ audience, ownerIds: [ownerId] })
      .expect(201);
    return new URL((issued.body as { url: string }[])[0]!.url).pathname;
  };
  return { ...town, publish, link };
}

const ALL_DAYS = [YESTERYEAR, ...NEXT_DAYS];

/** Each day has a sitting of its own at the second school. */
function dutyOn({ people, schools, sittings }: Municipality, day: string): PublishedDuty {
  const school = schools[1]!;
  const sitting = sittings.filter(({ schoolId }) => schoolId === school.id)[ALL_DAYS.indexOf(day)]!;
  const person: Person = people[0]!;
  return {
    personId: person.id,
    personCode: person.code,
    slot: {
      slotKey: sitting.id,
      role: 'observer',
      phase: 'conduct',
      arriveBeforeMinutes: 30,
      schoolId: school.id,
      schoolName: school.name,
      address: 'ул. Лесная, 5',
      position: [61.27, 73.4],
      timeZone: 'Asia/Yekaterinburg',
      start: `${day}T09:00`,
      end: `${day}T09:45`,
      subject: 'русский язык',
      classLabel: '5А',
      part: null,
      lesson: 2,
      room: '21',
    },
  };
}

function sittingOn(town: Municipality, day: string): SittingFacts {
  const { slot } = dutyOn(town, day);
  return { ...slot, sittingId: slot.slotKey };
}

function formerly({ slot: { slotKey, role, schoolId }, personId }: PublishedDuty): FormerDuty {
  return { slotKey, role, schoolId, personId };
}
