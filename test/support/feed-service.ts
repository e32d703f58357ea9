import request from 'supertest';
import type { IssuedLink } from '../../src/feeds/feed-links.schema.js';
import type { FeedChanges, FeedPublication } from '../../src/feeds/feed-publication.js';
import { FeedsService } from '../../src/feeds/feeds.service.js';
import type { PublishedDuty, SlotFacts } from '../../src/feeds/slot-facts.js';
import { duty, sitting } from './feed-builders.js';
import { aCampaign, asOf, type FeedCampaign } from './feed-campaign.js';
import { startTestService, type TestService } from './test-service.js';

/** Far enough ahead that no tombstone of the tests has ended. */
const LATER = { start: '2126-04-20T09:00', end: '2126-04-20T09:45' };

export interface FeedTestService {
  readonly service: TestService;
  readonly campaign: FeedCampaign;
  call(): ReturnType<typeof request>;
  asOperator(sent: request.Test): request.Test;
  /** The address of the campaign's links. */
  links(rest?: string): string;
  issue(wish: object): request.Test;
  issuedTo(person: 'А' | 'Б'): Promise<IssuedLink>;
  dutyOf(person: 'А' | 'Б', changes?: Partial<SlotFacts>): PublishedDuty;
  publish(changes: Partial<FeedPublication>): Promise<FeedChanges>;
}

/** The real service with a campaign in which А and Б observe one sitting. */
export async function startFeedService(): Promise<FeedTestService> {
  const service = await startTestService({ PUBLIC_URL: 'https://vpr.example.ru' });
  const campaign = await aCampaign(service.dataSource);
  const call = () => request(service.address);
  const asOperator = (sent: request.Test) =>
    sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
  const links = (rest = '') => `/api/v1/campaigns/${campaign.id}/feeds${rest}`;
  const issue = (wish: object) => asOperator(call().post(links())).send(wish);
  const issuedTo = async (person: 'А' | 'Б') =>
    (await issue({ audience: 'person', personId: campaign.personIds[person] })).body as IssuedLink;
  const dutyOf = (person: 'А' | 'Б', changes = {}) => asOf(campaign, duty(person, { ...LATER, ...changes }));
  const publish = (changes: Partial<FeedPublication>) => published(service, campaign, changes);
  const revisedAt = new Date('2026-04-01T08:00:00.500Z');
  await publish({ duties: [dutyOf('А'), dutyOf('Б')], sittings: [sitting(LATER)], revisedAt });
  return { service, campaign, call, asOperator, links, issue, issuedTo, dutyOf, publish };
}

/** The path of a link, as a calendar program asks for it. */
export function pathOf(link: IssuedLink): string {
  return new URL(link.url).pathname;
}

async function published(service: TestService, campaign: FeedCampaign, changes: Partial<FeedPublication>): Promise<FeedChanges> {
  const { authorityId, id: campaignId } = campaign;
  const publication = { authorityId, campaignId, revisedAt: new Date(), duties: [], formerDuties: [], sittings: null };
  return service.dataSource.transaction((manager) =>
    service.app.get(FeedsService).writeFeedItems(manager, { ...publication, ...changes }),
  );
}
