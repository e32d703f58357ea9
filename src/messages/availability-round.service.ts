import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { ROSTER_KINDS } from '../solving/roster-kind.js';
import { askedPeople, countedAnswers, mayServe, type AskedPerson } from './asked-people.js';
import type { DraftedMessages } from './change-messages.service.js';
import { invitationLetter } from './letters/invitation-letter.js';
import { MessageBatch } from './message-batch.entity.js';
import { MessageWriter } from './message-writer.service.js';
import type { Round, RoundQuery } from './messages.schema.js';

/** Asks the people of a campaign when they can serve, and shows who has answered: «212 из 240». */
@Injectable()
export class AvailabilityRound {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: MessageWriter,
    private readonly audit: AuditService,
  ) {}

  async state(actor: Actor, campaignId: string, asked: RoundQuery): Promise<Round> {
    const campaign = await this.campaign(this.dataSource.manager, actor, campaignId);
    const people = await askedPeople(this.dataSource.manager, campaign, asked);
    return {
      deadlineAt: campaign.availabilityDeadlineAt,
      closedAt: campaign.availabilityClosedAt,
      ...countedAnswers(people),
      rosters: ROSTER_KINDS.map((roster) => ({ roster, ...countedAnswers(people.filter((person) => mayServe(person, roster))) })),
      silent: people
        .filter(({ answered }) => !answered)
        .map(({ id, code, invitedAt, seenAt }) => ({ id, code, invitedAt, seenAt })),
    };
  }

  /** Drafts an invitation to everybody silent who has had none, or a reminder to everybody silent who has; who answered otherwise is left in peace. */
  async draft(
    actor: Actor,
    campaignId: string,
    { kind, asked }: { readonly kind: 'invitation' | 'nudge'; readonly asked: RoundQuery },
  ): Promise<DraftedMessages | null> {
    return this.dataSource.transaction(async (manager) => {
      const campaign = await this.campaign(manager, actor, campaignId);
      const people = (await askedPeople(manager, campaign, asked)).filter(
        ({ answered, invitedAt }) => !answered && (invitedAt === null) === (kind === 'invitation'),
      );
      if (people.length === 0) return null;
      const facts = { authorityId: campaign.authorityId, campaignId, kind, createdBy: actor.name };
      const title = kind === 'invitation' ? 'Приглашение: доступность' : 'Напоминание: доступность';
      const batch = await manager.save(manager.create(MessageBatch, { ...facts, title }));
      const wish = { campaign, kind, batchId: batch.id, state: 'draft' } as const;
      const messages = await this.writer.write(manager, wish, lettersTo(people, campaign, kind));
      const told = { kind, messages, ...asked };
      await this.audit.record(manager, actor, 'messages.draft', { type: 'message-batch', id: batch.id }, told);
      return { batchId: batch.id, people: people.length, messages };
    });
  }

  private campaign(manager: EntityManager, actor: Actor, id: string): Promise<Campaign> {
    return oneRow(manager, Campaign, { id, authorityId: authorityOf(actor) }, 'кампания');
  }
}

/** The letters of a round; `onceKey` keeps an automatic one from being written twice. */
export function lettersTo(people: readonly AskedPerson[], campaign: Campaign, kind: 'invitation' | 'nudge', onceKey?: string) {
  const deadline = campaign.availabilityDeadlineAt;
  const local =
    deadline === null ? null : DateTime.fromJSDate(deadline, { zone: campaign.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
  return people.map(({ id: personId, roles }) => ({
    personId,
    rank: 0,
    concernsAt: null,
    notBefore: new Date(),
    ...(onceKey !== undefined && { onceKey: `${onceKey} ${personId}` }),
    letter: (to: Parameters<typeof invitationLetter>[1]) =>
      invitationLetter({ campaign: campaign.name, deadline: local, isNudge: kind === 'nudge', roles }, to),
  }));
}
