import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { notFound } from '../http/problems.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import { groupedBy } from '../solving/grouping.js';
import { renderFeed } from './calendar.js';
import { feedFacts } from './feed-facts.js';
import { FeedItem } from './feed-item.entity.js';
import { shownItems } from './feed-window.js';

export interface FeedFile {
  /** `person-Н-017.ics`, `school-edu590101.ics`, `commission.ics`, `public.ics`. */
  readonly name: string;
  readonly body: string;
}

interface FeedOwner {
  readonly file: string;
  readonly audience: 'person' | 'school' | 'commission' | 'public';
  readonly ownerId: string;
  readonly schoolName: string | null;
}

/** The feeds of a campaign as files, the same bytes that a subscriber would get. */
@Injectable()
export class FeedFilesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Every person's and school's feed, the commission's and the public one, as they stand at an instant. */
  async files(actor: Actor, campaignId: string, at: Date): Promise<readonly FeedFile[]> {
    const authorityId = authorityOf(actor);
    const campaign = await this.dataSource.getRepository(Campaign).findOneBy({ id: campaignId, authorityId });
    if (campaign === null) throw notFound('кампания', campaignId);
    const stored = await this.dataSource.getRepository(FeedItem).findBy({ campaignId });
    const items = groupedBy(stored, ({ audience, ownerId }) => `${audience} ${ownerId}`);
    return (await this.owners(authorityId, campaignId)).map(({ file, audience, ownerId, schoolName }) => {
      const facts = feedFacts(audience, campaign, schoolName);
      return { name: `${fileName(file)}.ics`, body: renderFeed(shownItems(items.get(`${audience} ${ownerId}`) ?? [], at), facts) };
    });
  }

  /** Whether a roster of the campaign has ever been published. */
  async isAnyPublished({ authorityId }: Actor, campaignId: string): Promise<boolean> {
    return this.dataSource.getRepository(FeedItem).existsBy({ authorityId: authorityId!, campaignId });
  }

  /** One published duty of a person, to be put into a calendar by hand; null when there is none with this uid. */
  async duty({ authorityId }: Actor, personId: string, uid: string): Promise<string | null> {
    const where = { authorityId: authorityId!, audience: 'person', ownerId: personId, uid } as const;
    const item = await this.dataSource.getRepository(FeedItem).findOneBy(where);
    if (item === null) return null;
    const campaign = await this.dataSource.getRepository(Campaign).findOneByOrFail({ id: item.campaignId });
    return renderFeed([item], feedFacts('person', campaign, null));
  }

  private async owners(authorityId: string, campaignId: string): Promise<readonly FeedOwner[]> {
    const people = await this.dataSource.getRepository(Person).find({ where: { authorityId }, order: { code: 'ASC' } });
    const schools = await this.dataSource.getRepository(School).find({ where: { authorityId }, order: { login: 'ASC' } });
    return [
      ...people.map(({ id, code }): FeedOwner => ({
        file: `person-${code}`,
        audience: 'person',
        ownerId: id,
        schoolName: null,
      })),
      ...schools.map(({ id, login, shortName }): FeedOwner => ({
        file: `school-${login}`,
        audience: 'school',
        ownerId: id,
        schoolName: shortName,
      })),
      { file: 'commission', audience: 'commission', ownerId: campaignId, schoolName: null },
      { file: 'public', audience: 'public', ownerId: campaignId, schoolName: null },
    ];
  }
}

/** Whatever a code holds, it stays within its folder. */
function fileName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}_-]/gu, '_');
}
