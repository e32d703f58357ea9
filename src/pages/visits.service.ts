import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { narrowTo } from '../database/tenancy.js';
import type { Actor } from '../http/actor.js';
import { VisitLimit } from '../http/visit-limit.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import { todayIn } from './day-words.js';
import { codeOf, type Frame, type Language } from '../page-layout/layout.js';
import { observerTabs } from './observer/tabs.js';
import { noCampaign, unknownPage, visitedTooOften } from './pages.problems.js';
import type { PersonalLink } from './personal-link.entity.js';
import { PersonalLinksService } from './personal-links.service.js';
import { SCHOOL_TABS } from './school/tabs.js';

const VISITS_AT_ONCE = 60;
const SECONDS_PER_VISIT = 2;

export interface PersonVisit {
  readonly person: Person;
  readonly actor: Actor;
  readonly frame: Frame;
  readonly language: Language;
}

export interface SchoolVisit {
  readonly school: School;
  readonly actor: Actor;
  readonly frame: Frame;
  readonly language: Language;
}

/** Who comes by a personal link; from then on the request stays within their municipality. */
@Injectable()
export class VisitsService {
  private readonly limit = new VisitLimit(VISITS_AT_ONCE, SECONDS_PER_VISIT);

  constructor(
    private readonly dataSource: DataSource,
    private readonly links: PersonalLinksService,
  ) {}

  async person(token: string, language: Language): Promise<PersonVisit> {
    const { authorityId, ownerId } = await this.recognised(token, 'person');
    const person = await this.dataSource.manager.findOneByOrFail(Person, { id: ownerId });
    const actor: Actor = { authorityId, role: 'observer', name: person.code, personId: person.id };
    return {
      person,
      actor,
      language,
      frame: { language, base: `/p/${token}`, owner: codeOf(person.code, language), tabs: observerTabs(person, language) },
    };
  }

  async school(token: string, language: Language): Promise<SchoolVisit> {
    const { authorityId, ownerId } = await this.recognised(token, 'school');
    const school = await this.dataSource.manager.findOneByOrFail(School, { id: ownerId });
    const actor: Actor = { authorityId, role: 'school-coordinator', name: school.login, schoolId: school.id };
    return {
      school,
      actor,
      language,
      frame: { language, base: `/s/${token}`, owner: school.shortName, tabs: SCHOOL_TABS[language] },
    };
  }

  /** The campaign that goes on or comes next; after the last, the last. */
  async campaign({ authorityId }: Actor, at: Date): Promise<Campaign> {
    const campaigns = await this.dataSource.manager.find(Campaign, {
      where: { authorityId: authorityId! },
      order: { startsOn: 'ASC', id: 'ASC' },
    });
    const campaign = campaigns.find(({ endsOn, timeZone }) => endsOn >= todayIn(timeZone, at)) ?? campaigns.at(-1);
    if (campaign === undefined) throw noCampaign();
    return campaign;
  }

  private async recognised(token: string, audience: PersonalLink['audience']): Promise<PersonalLink> {
    const at = new Date();
    const link = await this.links.recognise(token, audience, at);
    if (link === null) throw unknownPage();
    const seconds = this.limit.secondsToWait(link.id, at);
    if (seconds > 0) throw visitedTooOften(seconds);
    narrowTo(link.authorityId);
    return link;
  }
}
