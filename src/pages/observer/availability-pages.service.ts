import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Availability } from '../../availability/availability.entity.js';
import { AvailabilityService } from '../../availability/availability.service.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import type { Form, PageWord } from '../page-input.js';
import { availabilityClosed } from '../pages.problems.js';
import { VisitsService, type PersonVisit } from '../visits.service.js';
import type { Sheet } from '../../page-layout/layout.js';
import { availabilitySheet } from './availability-page.js';
import { ANSWERS, answerFor, asLastTime, halfDays, isFiner, keyOf, type Answer, type HalfDay } from './half-days.js';

/** When an observer can serve, said by half-days while answers are taken. */
@Injectable()
export class AvailabilityPagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visits: VisitsService,
    private readonly availability: AvailabilityService,
  ) {}

  async sheet({ actor, person, frame }: PersonVisit, { done, like }: PageWord): Promise<Sheet> {
    const at = new Date();
    const campaign = await this.visits.campaign(actor, at);
    const { answers: given } = await this.availability.get(actor, campaign.id, person.id);
    const before = await this.lastTime(campaign, person.id);
    const days = halfDays(campaign.startsOn, campaign.endsOn);
    const isLike = like === 'last' && before.length > 0;
    return availabilitySheet(frame, {
      campaign,
      days,
      answers: isLike ? asLastTime(days, before) : answersBy(days, given),
      isOpen: isOpen(campaign, at),
      isFiner: isFiner(given),
      lastTime: isLike ? 'shown' : before.length > 0 ? 'offered' : 'none',
      isSaved: done === 'saved',
    });
  }

  async save({ actor, person }: PersonVisit, form: Form): Promise<void> {
    const at = new Date();
    const campaign = await this.visits.campaign(actor, at);
    if (!isOpen(campaign, at)) throw availabilityClosed();
    const answers = halfDays(campaign.startsOn, campaign.endsOn).flatMap((day) => {
      const said = form[keyOf(day)] ?? form['rest'];
      const answer = ANSWERS.find((one) => one === said);
      return answer === undefined ? [] : [{ date: day.date, ...timesOf(day), answer }];
    });
    await this.availability.replace(actor, campaign.id, person.id, { answers });
  }

  /** The answers of the last campaign before this one in which the person gave any. */
  private async lastTime({ authorityId, startsOn }: Campaign, personId: string): Promise<Availability[]> {
    const { manager } = this.dataSource;
    const earlier = await manager.find(Campaign, {
      where: { authorityId, startsOn: LessThan(startsOn) },
      order: { startsOn: 'DESC' },
    });
    for (const { id: campaignId } of earlier) {
      const answers = await manager.findBy(Availability, { campaignId, personId });
      if (answers.length > 0) return answers;
    }
    return [];
  }
}

function isOpen({ availabilityClosedAt, availabilityDeadlineAt }: Campaign, at: Date): boolean {
  return availabilityClosedAt === null && (availabilityDeadlineAt === null || at < availabilityDeadlineAt);
}

function answersBy(days: readonly HalfDay[], given: readonly Availability[]): ReadonlyMap<string, Answer> {
  return new Map(
    days.flatMap((day) => {
      const answer = answerFor(day, given);
      return answer === undefined ? [] : [[keyOf(day), answer] as const];
    }),
  );
}

function timesOf({ half }: HalfDay): { readonly startsAt: string; readonly endsAt: string } {
  return { startsAt: half.startsAt, endsAt: half.endsAt };
}
