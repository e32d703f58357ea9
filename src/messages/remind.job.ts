import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Between, IsNull, type EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { ScheduledJob } from '../jobs/scheduled-job.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { publishedFacts } from '../solving/published-facts.js';
import { planningRulesSchema } from '../solving/planning-rules.js';
import { askedPeople } from './asked-people.js';
import { lettersTo } from './availability-round.service.js';
import { instantOf, type DutyFacts } from './letters/duty-line.js';
import { reminderLetter } from './letters/reminder-letter.js';
import { MessageWriter } from './message-writer.service.js';
import { quietHoursOf, sendingTime } from './quiet-hours.js';
import { dueReminders, type RemindedDuty } from './reminder-times.js';

const DAYS_AHEAD = 2;
const NUDGE_DAYS = [3, 1] as const;
const EVENING_HOUR = 18;

/** Writes the reminders that are due: of duties, the evening before and two hours before; of unanswered invitations, before the deadline. */
@Injectable()
export class RemindJob implements ScheduledJob {
  readonly name = 'remind';
  readonly everyMinutes = 5;

  constructor(
    private readonly writer: MessageWriter,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(manager: EntityManager, now: Date = new Date()): Promise<Record<string, number>> {
    let [reminders, nudges] = [0, 0];
    for (const campaign of await campaignsAt(manager, now)) reminders += await this.remind(manager, campaign, now);
    for (const campaign of await campaignsWithRound(manager, now)) nudges += await this.nudge(manager, campaign, now);
    return { reminders, nudges };
  }

  private async remind(manager: EntityManager, campaign: Campaign, now: Date): Promise<number> {
    const duties = await publishedDuties(manager, campaign, now);
    const letters = dueReminders(duties, campaign.timeZone, now).map(({ personId, when, duties: own, onceKey }) => {
      const concernsAt = own[0]!.startsAt;
      const facts = own.map((duty) => duty.facts);
      return {
        personId,
        concernsAt,
        onceKey,
        rank: 0,
        notBefore: this.sendingTime(campaign, now, concernsAt),
        letter: (to: Parameters<typeof reminderLetter>[2]) => reminderLetter(facts, when, to),
      };
    });
    return this.writer.write(manager, { campaign, kind: 'reminder', batchId: null, state: 'waiting' }, letters);
  }

  /** Three days and one day before the deadline, in the evening, to those who were invited and are silent. */
  private async nudge(manager: EntityManager, campaign: Campaign, now: Date): Promise<number> {
    const deadline = DateTime.fromJSDate(campaign.availabilityDeadlineAt!, { zone: campaign.timeZone });
    const due = NUDGE_DAYS.findLast(
      (days) => deadline.startOf('day').minus({ days }).set({ hour: EVENING_HOUR }).toJSDate() <= now,
    );
    if (due === undefined) return 0;
    const dayAgo = new Date(now.getTime() - 86_400_000);
    const silent = (await askedPeople(manager, campaign)).filter(
      ({ answered, invitedAt }) => !answered && invitedAt !== null && invitedAt < dayAgo,
    );
    const letters = lettersTo(silent, campaign, 'nudge', `nudge ${campaign.id} ${deadline.toISODate()} ${due}`).map((letter) => ({
      ...letter,
      notBefore: this.sendingTime(campaign, now, null),
    }));
    return this.writer.write(manager, { campaign, kind: 'nudge', batchId: null, state: 'waiting' }, letters);
  }

  private sendingTime({ timeZone }: Campaign, now: Date, concernsAt: Date | null): Date {
    return sendingTime(now, timeZone, quietHoursOf(this.settings.messages.quietHours), concernsAt);
  }
}

interface Reminded extends RemindedDuty {
  readonly facts: DutyFacts;
}

function campaignsAt(manager: EntityManager, now: Date): Promise<Campaign[]> {
  return manager
    .createQueryBuilder(Campaign, 'campaign')
    .where('campaign.startsOn <= :last AND campaign.endsOn >= :first', { first: dayOf(now, -1), last: dayOf(now, DAYS_AHEAD) })
    .getMany();
}

function campaignsWithRound(manager: EntityManager, now: Date): Promise<Campaign[]> {
  const latest = new Date(now.getTime() + (NUDGE_DAYS[0] + 1) * 86_400_000);
  return manager.findBy(Campaign, { availabilityDeadlineAt: Between(now, latest), availabilityClosedAt: IsNull() });
}

/** The duties of the next days in every published roster of a campaign. */
async function publishedDuties(manager: EntityManager, campaign: Campaign, now: Date): Promise<readonly Reminded[]> {
  const versions = await manager.query<{ id: string }[]>(
    `SELECT v.id FROM roster_versions v JOIN rosters r ON r.id = v.roster_id WHERE r.campaign_id = $1 AND v.state = 'published'`,
    [campaign.id],
  );
  const { arriveBeforeMinutes } = planningRulesSchema.parse(campaign.rules);
  const until = now.getTime() + DAYS_AHEAD * 86_400_000;
  const found: Reminded[] = [];
  for (const { id } of versions) {
    const { duties } = await publishedFacts(manager, campaign, arriveBeforeMinutes, { published: id, former: null });
    found.push(
      ...duties.map(({ personId, slot }) => ({ personId, slotKey: slot.slotKey, startsAt: instantOf(slot), facts: slot })),
    );
  }
  return found.filter(({ startsAt }) => startsAt > now && startsAt.getTime() <= until);
}

function dayOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
