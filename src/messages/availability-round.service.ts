import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { DraftedMessages } from './change-messages.service.js';
import { invitationLetter } from './letters/invitation-letter.js';
import { MessageBatch } from './message-batch.entity.js';
import { MessageWriter } from './message-writer.service.js';
import type { Round } from './messages.schema.js';

export interface AskedPerson {
  readonly id: string;
  readonly code: string;
  readonly answered: boolean;
  readonly invitedAt: Date | null;
  readonly seenAt: Date | null;
}

/** Asks the people of a campaign when they can serve, and shows who has answered: «212 из 240». */
@Injectable()
export class AvailabilityRound {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: MessageWriter,
    private readonly audit: AuditService,
  ) {}

  async state(actor: Actor, campaignId: string): Promise<Round> {
    const campaign = await this.campaign(this.dataSource.manager, actor, campaignId);
    const people = await askedPeople(this.dataSource.manager, campaign);
    return {
      deadlineAt: campaign.availabilityDeadlineAt,
      closedAt: campaign.availabilityClosedAt,
      asked: people.length,
      answered: people.filter(({ answered }) => answered).length,
      invited: people.filter(({ invitedAt }) => invitedAt !== null).length,
      silent: people
        .filter(({ answered }) => !answered)
        .map(({ id, code, invitedAt, seenAt }) => ({ id, code, invitedAt, seenAt })),
    };
  }

  /** Drafts an invitation to everybody who has had none, or a reminder to everybody who was invited and is silent. */
  async draft(actor: Actor, campaignId: string, kind: 'invitation' | 'nudge'): Promise<DraftedMessages | null> {
    return this.dataSource.transaction(async (manager) => {
      const campaign = await this.campaign(manager, actor, campaignId);
      const people = (await askedPeople(manager, campaign)).filter(({ answered, invitedAt }) =>
        kind === 'invitation' ? invitedAt === null : !answered && invitedAt !== null,
      );
      if (people.length === 0) return null;
      const facts = { authorityId: campaign.authorityId, campaignId, kind, createdBy: actor.name };
      const title = kind === 'invitation' ? 'Приглашение: доступность' : 'Напоминание: доступность';
      const batch = await manager.save(manager.create(MessageBatch, { ...facts, title }));
      const wish = { campaign, kind, batchId: batch.id, state: 'draft' } as const;
      const messages = await this.writer.write(manager, wish, lettersTo(people, campaign, kind));
      await this.audit.record(manager, actor, 'messages.draft', { type: 'message-batch', id: batch.id }, { kind, messages });
      return { batchId: batch.id, people: people.length, messages };
    });
  }

  private campaign(manager: EntityManager, actor: Actor, id: string): Promise<Campaign> {
    return oneRow(manager, Campaign, { id, authorityId: authorityOf(actor) }, 'кампания');
  }
}

/** Everybody who may be planned as an observer, and how far they are with their answer. */
export function askedPeople(manager: EntityManager, { id, authorityId }: Campaign): Promise<AskedPerson[]> {
  return manager.query<AskedPerson[]>(
    `SELECT p.id, p.code, EXISTS (SELECT 1 FROM availability a WHERE a.campaign_id = $1 AND a.person_id = p.id) AS answered,
       max(m.created_at) AS "invitedAt", max(m.seen_at) AS "seenAt"
     FROM people p LEFT JOIN messages m ON m.person_id = p.id AND m.campaign_id = $1 AND m.kind = 'invitation' AND m.state <> 'skipped'
     WHERE p.authority_id = $2 AND p.archived_at IS NULL AND p.consented_on IS NOT NULL AND 'observer' = ANY(p.roles)
     GROUP BY p.id ORDER BY p.code`,
    [id, authorityId],
  );
}

/** The letters of a round; `onceKey` keeps an automatic one from being written twice. */
export function lettersTo(people: readonly AskedPerson[], campaign: Campaign, kind: 'invitation' | 'nudge', onceKey?: string) {
  const deadline = campaign.availabilityDeadlineAt;
  const local =
    deadline === null ? null : DateTime.fromJSDate(deadline, { zone: campaign.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
  const invitation = { campaign: campaign.name, deadline: local, isNudge: kind === 'nudge' };
  return people.map(({ id: personId }) => ({
    personId,
    rank: 0,
    concernsAt: null,
    notBefore: new Date(),
    ...(onceKey !== undefined && { onceKey: `${onceKey} ${personId}` }),
    letter: (to: Parameters<typeof invitationLetter>[1]) => invitationLetter(invitation, to),
  }));
}
