import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Campaign } from '../campaigns/campaign.entity.js';
import type { Actor } from '../http/actor.js';
import { Person } from '../people/person.entity.js';
import type { VersionDiff } from '../rosters/version-diff.js';
import { newsOf, rankOf, type DutyNews, type Slots } from './change-news.js';
import { changeLetter } from './letters/change-letter.js';
import { instantOf } from './letters/duty-line.js';
import { MessageBatch } from './message-batch.entity.js';
import { Message } from './message.entity.js';
import { MessageWriter, type LetterPreview, type LetterWish } from './message-writer.service.js';

export interface PublishedChange {
  readonly campaign: Campaign;
  readonly roster: { readonly name: string };
  readonly version: { readonly id: string; readonly number: number };
  readonly isFirst: boolean;
  readonly diff: VersionDiff;
  readonly slots: Slots;
  readonly publishedAt: Date;
  /** Only these people are written to; everybody whose duties change unless given. */
  readonly readers?: ReadonlySet<string> | undefined;
}

/** The draft of what a publication tells people. It is reviewed and approved before anything leaves. */
export interface DraftedMessages {
  readonly batchId: string;
  readonly people: number;
  readonly messages: number;
}

@Injectable()
export class ChangeMessages {
  constructor(private readonly writer: MessageWriter) {}

  /** Writes, in the transaction of the publication, one letter to each person whose duties change; null: there is nobody. */
  async write(manager: EntityManager, actor: Actor, change: PublishedChange): Promise<DraftedMessages | null> {
    const { campaign, roster, version } = change;
    const letters = await lettersOf(manager, change);
    if (letters.length === 0) return null;
    await forgetReminders(
      manager,
      campaign.id,
      letters.map(({ personId }) => personId),
    );
    const batch = await manager.save(
      manager.create(MessageBatch, {
        authorityId: campaign.authorityId,
        campaignId: campaign.id,
        kind: 'change',
        versionId: version.id,
        title: `${roster.name}, версия ${version.number}`,
        createdBy: actor.name,
      }),
    );
    const wish = { campaign, kind: 'change', batchId: batch.id, state: 'draft' } as const;
    return { batchId: batch.id, people: letters.length, messages: await this.writer.write(manager, wish, letters) };
  }

  /** The letters that `write` would draft now, those who are released first. */
  async preview(manager: EntityManager, change: PublishedChange): Promise<readonly LetterPreview[]> {
    const letters = await this.writer.preview(manager, await lettersOf(manager, change));
    return letters.toSorted((one, other) => one.rank - other.rank);
  }
}

/** One letter to each person whose duties change. */
async function lettersOf(
  manager: EntityManager,
  { campaign, version, isFirst, diff, slots, publishedAt, readers }: PublishedChange,
): Promise<readonly LetterWish[]> {
  const news = newsOf(diff, slots);
  const people = await manager.findBy(Person, { authorityId: campaign.authorityId, code: In(news.map(({ person }) => person)) });
  const idOf = new Map(people.map(({ code, id }) => [code, id]));
  const rosterName = { campaign: campaign.name, number: version.number, isFirst };
  return news.flatMap((each): LetterWish[] => {
    const personId = idOf.get(each.person);
    if (personId === undefined || readers?.has(personId) === false) return [];
    const facts = { rank: rankOf(each), concernsAt: firstInstant(each), notBefore: publishedAt };
    return [{ personId, ...facts, letter: (to) => changeLetter(each, rosterName, to) }];
  });
}

/** Reminders that have not left yet may be wrong now; they are written anew when their time comes. */
async function forgetReminders(manager: EntityManager, campaignId: string, people: readonly string[]): Promise<void> {
  await manager.delete(Message, { campaignId, kind: 'reminder', state: 'waiting', personId: In([...people]) });
}

function firstInstant({ removed, moved, added }: DutyNews): Date {
  const duties = [...removed, ...added, ...moved.flatMap(({ facts, before }) => [facts, { ...facts, start: before }])];
  return new Date(Math.min(...duties.map((facts) => instantOf(facts).getTime())));
}
