import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Act } from '../../acts/act.entity.js';
import { actBody } from '../../acts/acts.schema.js';
import { ActsService } from '../../acts/acts.service.js';
import { dutyAnswerBody, shownDuties } from '../../duties/duties.schema.js';
import { DutiesService } from '../../duties/duties.service.js';
import { FeedToken } from '../../feeds/feed-token.entity.js';
import { FeedFilesService } from '../../feeds/feed-files.service.js';
import { FeedTokensService } from '../../feeds/feed-tokens.service.js';
import { everyItem } from '../../http/paging.js';
import { tieBody } from '../../people/people.schema.js';
import { TiesService } from '../../people/ties.service.js';
import { School } from '../../schools/school.entity.js';
import { unknownPage } from '../pages.problems.js';
import { readForm, type Form } from '../page-input.js';
import { VisitsService, type PersonVisit } from '../visits.service.js';
import type { Sheet } from '../../page-layout/layout.js';
import { actOf, actSheet } from './act-page.js';
import { calendarSheet } from './calendar-page.js';
import { dutiesSheet } from './duties-page.js';
import { tiesSheet } from './ties-page.js';

/** What an observer sees and does on their own pages. */
@Injectable()
export class ObserverPagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visits: VisitsService,
    private readonly dutyDesk: DutiesService,
    private readonly actDesk: ActsService,
    private readonly tieDesk: TiesService,
    private readonly feedTokens: FeedTokensService,
    private readonly feedFiles: FeedFilesService,
  ) {}

  async duties({ actor, person, frame }: PersonVisit, done: string | undefined): Promise<Sheet> {
    const acts = await this.dataSource.manager.findBy(Act, { personId: person.id });
    const duties = await this.dutyDesk.own(actor, person.id);
    return dutiesSheet(frame, { duties, reported: new Set(acts.map(({ uid }) => uid)), at: new Date(), done });
  }

  async answer({ actor, person }: PersonVisit, uid: string, form: Form): Promise<'confirmed' | 'declined'> {
    const body = readForm(dutyAnswerBody, form);
    await this.dutyDesk.answer(actor, person.id, uid, body);
    return body.answer;
  }

  async confirmAll({ actor, person }: PersonVisit, { duty }: Form): Promise<void> {
    await this.dutyDesk.confirmAll(actor, person.id, readForm(shownDuties, duty));
  }

  /** One duty as a file for a calendar. */
  async dutyFile({ actor, person }: PersonVisit, uid: string): Promise<string> {
    const file = await this.feedFiles.duty(actor, person.id, uid);
    if (file === null) throw unknownPage();
    return file;
  }

  async act({ actor, person, frame }: PersonVisit, uid: string): Promise<Sheet> {
    return actSheet(frame, await this.actDesk.ofDuty(actor, person.id, uid, new Date()));
  }

  async submitAct({ actor, person }: PersonVisit, uid: string, form: Form): Promise<void> {
    await this.actDesk.submit(actor, person.id, uid, readForm(actBody, actOf(form)), new Date());
  }

  async ties({ actor, person, frame }: PersonVisit, isSaved: boolean): Promise<Sheet> {
    const where = { authorityId: person.authorityId };
    const schools = await this.dataSource.manager.find(School, { where, order: { shortName: 'ASC', login: 'ASC' } });
    const names = new Map(schools.map(({ id, shortName }) => [id, shortName]));
    const known = await everyItem((page) => this.tieDesk.ties(actor, person.id, page));
    const ties = known.map(({ schoolId, kind, scope, grade, letter, until }) => {
      return { kind, scope, grade, letter, until, school: names.get(schoolId) ?? '–' };
    });
    return tiesSheet(frame, { ties, schools, isSaved });
  }

  async declareTie({ actor, person }: PersonVisit, form: Form): Promise<void> {
    await this.tieDesk.declare(actor, person.id, readForm(tieBody, tieOf(form)));
  }

  async calendar(visit: PersonVisit): Promise<Sheet> {
    const { id, timeZone } = await this.visits.campaign(visit.actor, new Date());
    return calendarSheet(visit.frame, { timeZone, at: new Date(), live: await this.liveLink(id, visit.person.id), issued: null });
  }

  /** A new link; the former one works fourteen more days. */
  async subscribe({ actor, person, frame }: PersonVisit): Promise<Sheet> {
    const { id, timeZone } = await this.visits.campaign(actor, new Date());
    const live = await this.liveLink(id, person.id);
    const wish = { audience: 'person', personId: person.id } as const;
    const issued = live === null ? await this.feedTokens.issue(actor, id, wish) : await this.feedTokens.rotate(actor, id, live.id);
    return calendarSheet(frame, { timeZone, at: new Date(), live, issued });
  }

  private liveLink(campaignId: string, ownerId: string): Promise<FeedToken | null> {
    return this.dataSource.manager.findOneBy(FeedToken, {
      campaignId,
      audience: 'person',
      ownerId,
      rotatedAt: IsNull(),
      revokedAt: IsNull(),
    });
  }
}

/** The form sends every field; an empty one is none. */
function tieOf({ schoolId, kind, scope, grade, letter, note }: Form): unknown {
  return {
    schoolId,
    kind,
    scope,
    grade: scope === 'school' || grade === '' ? null : Number(grade),
    letter: scope !== 'class' || letter === '' ? null : letter,
    note: note === '' ? null : note,
  };
}
