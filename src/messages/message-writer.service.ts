import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Campaign } from '../campaigns/campaign.entity.js';
import { writeRows } from '../database/many-rows.js';
import { systemActor } from '../http/actor.js';
import { Person } from '../people/person.entity.js';
import { SETTINGS } from '../process.js';
import { serviceUrl, type Settings } from '../settings.js';
import { MaxNotifier } from './channels/max-notifier.service.js';
import { SmtpNotifier } from './channels/smtp-notifier.service.js';
import type { Addressee } from './letters/envelope.js';
import { letterHtml, letterText, type Letter } from './letters/letter.js';
import { PersonalLinksService } from '../pages/personal-links.service.js';
import { answerUrl, newLinkToken } from './message-links.js';
import { MessagePreference } from './message-preference.entity.js';
import { Message } from './message.entity.js';

/** A letter that is to go to one person, by whatever channels reach them. */
export interface LetterWish {
  readonly personId: string;
  readonly letter: (to: Addressee) => Letter;
  /** Within a batch, lower ranks are told first. */
  readonly rank: number;
  /** The first instant it is about. */
  readonly concernsAt: Date | null;
  readonly notBefore: Date;
  /** Written once for ever under this key. */
  readonly onceKey?: string;
}

export interface WritingWish {
  readonly campaign: Pick<Campaign, 'id' | 'authorityId'>;
  readonly kind: Message['kind'];
  readonly batchId: string | null;
  readonly state: 'draft' | 'waiting';
}

type Route = Pick<Message, 'channel' | 'address'>;

/** What a person would be told, and how: a letter that is not written yet, without the links that only a written one has. */
export interface LetterPreview {
  readonly personId: string;
  readonly subject: string;
  readonly text: string;
  readonly rank: number;
  readonly routes: readonly Route[];
}

interface Reader {
  readonly person: Person;
  readonly preference: MessagePreference | null;
  /** The address of their own page. */
  readonly page: string | null;
}

/** How long the page that a letter names stays open. */
const PAGE_DAYS = 120;
const CHANNELS = ['email', 'max', 'copy'] as const;
/** Stands where a written letter has a link of its reader’s own. */
const NO_LINK_YET = '…';

/** Puts letters into the outbox, in the transaction of what they tell about. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly smtp: SmtpNotifier,
    private readonly max: MaxNotifier,
    private readonly links: PersonalLinksService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Answers how many messages were written: one for each person and channel. */
  async write(manager: EntityManager, wish: WritingWish, wanted: readonly LetterWish[]): Promise<number> {
    const letters = await unwritten(manager, wanted);
    if (letters.length === 0) return 0;
    const ids = [...new Set(letters.map((letter) => letter.personId))];
    const pages = await this.personalPages(manager, wish, ids);
    const readers = await readersOf(manager, ids, (id) => pages.get(id) ?? null);
    const rows = letters.flatMap((letter) => {
      const reader = readers.get(letter.personId);
      return reader === undefined ? [] : this.rowsOf(wish, letter, reader);
    });
    return writeRows(manager, Message, rows, 'skip');
  }

  /** The letters as they would be written now; nothing is kept, and no link is made. */
  async preview(manager: EntityManager, letters: readonly LetterWish[]): Promise<readonly LetterPreview[]> {
    const page = `${serviceUrl(this.settings)}/p/${NO_LINK_YET}`;
    const ids = letters.map(({ personId }) => personId);
    const readers = await readersOf(manager, ids, () => page);
    return letters.flatMap((letter) => {
      const reader = readers.get(letter.personId);
      if (reader === undefined) return [];
      const { subject, text } = this.said(letter, reader, NO_LINK_YET);
      return { personId: letter.personId, subject, text, rank: letter.rank, routes: this.routesTo(reader) };
    });
  }

  /** A link to each reader's own page, made for these letters; the letter forgets it once it has been delivered. */
  private async personalPages(
    manager: EntityManager,
    { campaign }: WritingWish,
    ownerIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const actor = systemActor('messages', campaign.authorityId);
    const issued = await this.links.issueWithin(manager, actor, { audience: 'person', ownerIds: [...ownerIds], days: PAGE_DAYS });
    return new Map(issued.map(({ ownerId, url }) => [ownerId, url]));
  }

  private rowsOf(wish: WritingWish, letter: LetterWish, reader: Reader) {
    const { person } = reader;
    const { campaign, kind, batchId, state } = wish;
    const { rank, concernsAt, notBefore, onceKey } = letter;
    return this.routesTo(reader).map(({ channel, address }) => {
      const linkToken = newLinkToken();
      const said = this.said(letter, reader, linkToken);
      const { id: campaignId, authorityId } = campaign;
      const once = onceKey === undefined ? null : `${onceKey} ${channel}`;
      const place = { authorityId, campaignId, batchId, personId: person.id, kind, channel, address };
      return { ...place, ...said, rank, state, concernsAt, notBefore, onceKey: once, linkToken };
    });
  }

  private said({ letter }: LetterWish, { person, preference, page }: Reader, token: string) {
    const language = preference?.language ?? 'ru';
    const written = letter({
      fullName: person.fullName,
      language,
      personalUrl: page,
      answerUrl: answerUrl(serviceUrl(this.settings), token),
    });
    return { subject: written.subject, text: letterText(written), html: letterHtml(written, language) };
  }

  /** Every channel that is on, not silenced and reaches the person (from no address letters came back from); if there is none, the centre copies the text by hand. */
  private routesTo({ person: { email }, preference }: Reader): readonly Route[] {
    const cameBack = email !== null && preference?.bouncedAddress?.toLowerCase() === email.toLowerCase();
    const possible: readonly (Route & { readonly isOn: boolean })[] = [
      { channel: 'email', address: cameBack ? null : email, isOn: this.smtp.isOn },
      { channel: 'max', address: preference?.maxUserId ?? null, isOn: this.max.isOn },
    ];
    const routes = possible.filter(
      ({ channel, address, isOn }) => isOn && address !== null && preference?.silentChannels.includes(channel) !== true,
    );
    return routes.length === 0
      ? [{ channel: 'copy', address: null }]
      : routes.map(({ channel, address }) => ({ channel, address }));
  }
}

async function readersOf(
  manager: EntityManager,
  ids: readonly string[],
  pageOf: (id: string) => string | null,
): Promise<ReadonlyMap<string, Reader>> {
  const personId = In([...ids]);
  const preferences = new Map((await manager.findBy(MessagePreference, { personId })).map((row) => [row.personId, row]));
  const people = await manager.findBy(Person, { id: personId });
  return new Map(
    people.map((person) => [person.id, { person, preference: preferences.get(person.id) ?? null, page: pageOf(person.id) }]),
  );
}

/** Letters that are written once for ever and have been written are left out. */
async function unwritten(manager: EntityManager, letters: readonly LetterWish[]): Promise<readonly LetterWish[]> {
  const keys = letters.flatMap(({ onceKey }) => (onceKey === undefined ? [] : CHANNELS.map((channel) => `${onceKey} ${channel}`)));
  if (keys.length === 0) return letters;
  const rows = await manager.query<{ key: string }[]>('SELECT once_key AS key FROM messages WHERE once_key = ANY($1)', [keys]);
  const written = new Set(rows.map(({ key }) => key.slice(0, key.lastIndexOf(' '))));
  return letters.filter(({ onceKey }) => onceKey === undefined || !written.has(onceKey));
}
