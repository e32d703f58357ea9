import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { answerLetter, type UnansweredDuty } from './letters/answer-letter.js';
import type { Addressee } from './letters/envelope.js';
import { MessageWriter } from './message-writer.service.js';
import type { Reminded, Unanswered } from './messages.schema.js';
import { quietHoursOf, sendingTime } from './quiet-hours.js';

interface Waiting {
  readonly id: string;
  readonly code: string;
  readonly duties: readonly (UnansweredDuty & { readonly startsAt: string })[];
  readonly remindedAt: Date | null;
}

/** Who has neither confirmed nor declined what is before them, and a reminder to them: one a day, however often it is asked for. */
@Injectable()
export class UnansweredDuties {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: MessageWriter,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async people(actor: Actor, campaignId: string, now = new Date()): Promise<Unanswered> {
    const { manager } = this.dataSource;
    const campaign = await this.campaign(manager, actor, campaignId);
    const today = dayOf(now, campaign);
    const waiting = await waitingPeople(manager, campaignId, now);
    return {
      people: waiting.map(({ id, code, duties, remindedAt }) => ({
        id,
        code,
        duties: duties.length,
        from: duties[0]!.start,
        remindedAt,
        isRemindedToday: remindedAt !== null && dayOf(remindedAt, campaign) === today,
      })),
    };
  }

  async remind(actor: Actor, campaignId: string, now = new Date()): Promise<Reminded> {
    return this.dataSource.transaction(async (manager) => {
      const campaign = await this.campaign(manager, actor, campaignId);
      const quiet = quietHoursOf(this.settings.messages.quietHours);
      const today = dayOf(now, campaign);
      const reminded = (await waitingPeople(manager, campaignId, now)).filter(
        ({ remindedAt }) => remindedAt === null || dayOf(remindedAt, campaign) !== today,
      );
      const letters = reminded.map(({ id: personId, duties }) => {
        const concernsAt = new Date(duties[0]!.startsAt);
        return {
          personId,
          rank: 0,
          concernsAt,
          notBefore: sendingTime(now, campaign.timeZone, quiet, concernsAt),
          onceKey: `${ONCE} ${campaignId} ${today} ${personId}`,
          letter: (to: Addressee) => answerLetter(duties, to),
        };
      });
      const messages = await this.writer.write(manager, { campaign, kind: 'reminder', batchId: null, state: 'waiting' }, letters);
      const told = { people: reminded.length, messages };
      if (messages > 0) await this.audit.record(manager, actor, 'messages.remind', { type: 'campaign', id: campaignId }, told);
      return told;
    });
  }

  private campaign(manager: EntityManager, actor: Actor, id: string): Promise<Campaign> {
    return oneRow(manager, Campaign, { id, authorityId: authorityOf(actor) }, 'кампания');
  }
}

/** How these reminders are told from the others. */
const ONCE = 'answer';

function waitingPeople(manager: EntityManager, campaignId: string, now: Date): Promise<Waiting[]> {
  return manager.query<Waiting[]>(
    `SELECT p.id, p.code,
       json_agg(json_build_object('start', i.payload ->> 'start', 'location', coalesce(i.payload ->> 'location', ''),
         'startsAt', (i.payload ->> 'start')::timestamp AT TIME ZONE (i.payload ->> 'timeZone')) ORDER BY i.payload ->> 'start') AS duties,
       (SELECT max(m.created_at) FROM messages m WHERE m.person_id = p.id AND m.campaign_id = $1 AND m.once_key LIKE $3) AS "remindedAt"
     FROM feed_items i JOIN people p ON p.id = i.owner_id
     LEFT JOIN duty_answers a ON a.person_id = i.owner_id AND a.uid = i.uid AND a.payload_hash = i.payload_hash
     WHERE i.campaign_id = $1 AND i.audience = 'person' AND i.status = 'CONFIRMED' AND i.ends_at > $2 AND a.id IS NULL
     GROUP BY p.id ORDER BY min(i.payload ->> 'start'), p.code`,
    [campaignId, now, `${ONCE} %`],
  );
}

function dayOf(instant: Date, { timeZone }: Campaign): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toISODate()!;
}
