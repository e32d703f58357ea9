import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { ScheduledJob } from '../jobs/scheduled-job.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { groupedBy } from '../solving/grouping.js';
import { actLetter, type UnreportedDuty } from './letters/act-letter.js';
import type { Addressee } from './letters/envelope.js';
import { MessageWriter } from './message-writer.service.js';
import { quietHoursOf, sendingTime } from './quiet-hours.js';

const EVENING_HOUR = 18;
/** In the evening of the day, and once more; then a person asks. */
const DAYS_AFTER = [0, 2] as const;
const FORGOTTEN_AFTER_DAYS = 7;

interface MissingAct extends UnreportedDuty {
  readonly personId: string;
  readonly endedAt: Date;
}

/** Asks observers for the acts of duties that are over: in the evening of the day and two days later. */
@Injectable()
export class AskForActsJob implements ScheduledJob {
  readonly name = 'ask-for-acts';
  readonly everyMinutes = 15;

  constructor(
    private readonly writer: MessageWriter,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(manager: EntityManager, now: Date = new Date()): Promise<Record<string, number>> {
    let letters = 0;
    for (const campaign of await manager.find(Campaign)) letters += await this.ask(manager, campaign, now);
    return { letters };
  }

  private async ask(manager: EntityManager, campaign: Campaign, now: Date): Promise<number> {
    const missing = await missingActs(manager, campaign, now);
    const wishes = [...groupedBy(missing, ({ personId }) => personId)].flatMap(([personId, own]) =>
      [...groupedBy(own, ({ start }) => start.slice(0, 10))].flatMap(([day, duties]) => {
        const round = dueRound(day, campaign.timeZone, now);
        return round === undefined ? [] : [{ personId, day, duties, round }];
      }),
    );
    const notBefore = sendingTime(now, campaign.timeZone, quietHoursOf(this.settings.messages.quietHours), null);
    const letters = wishes.map(({ personId, day, duties, round }) => ({
      personId,
      notBefore,
      concernsAt: null,
      rank: 0,
      onceKey: `act ${personId} ${day} ${round}`,
      letter: (to: Addressee) => actLetter(duties, to),
    }));
    return this.writer.write(manager, { campaign, kind: 'reminder', batchId: null, state: 'waiting' }, letters);
  }
}

/** How many days after a day its acts are asked for now; undefined before the first evening. */
function dueRound(day: string, timeZone: string, now: Date): number | undefined {
  const evening = DateTime.fromISO(day, { zone: timeZone }).set({ hour: EVENING_HOUR });
  return DAYS_AFTER.findLast((days) => evening.plus({ days }).toJSDate() <= now);
}

function missingActs(manager: EntityManager, { id }: Campaign, now: Date): Promise<MissingAct[]> {
  return manager.query<MissingAct[]>(
    `SELECT i.owner_id AS "personId", i.payload ->> 'start' AS start, coalesce(i.payload ->> 'location', '') AS "schoolName", i.ends_at AS "endedAt"
     FROM feed_items i
     WHERE i.campaign_id = $1 AND i.audience = 'person' AND i.status = 'CONFIRMED' AND i.ends_at BETWEEN $2 AND $3
       AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.person_id = i.owner_id AND a.uid = i.uid)
     ORDER BY i.ends_at`,
    [id, new Date(now.getTime() - FORGOTTEN_AFTER_DAYS * 86_400_000), now],
  );
}
