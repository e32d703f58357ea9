import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Campaign } from '../campaigns/campaign.entity.js';
import { Person } from '../people/person.entity.js';
import { SETTINGS } from '../process.js';
import { serviceUrl, type Settings } from '../settings.js';
import { MaxNotifier } from './channels/max-notifier.service.js';
import { SmtpNotifier } from './channels/smtp-notifier.service.js';
import type { Addressee } from './letters/envelope.js';
import { letterHtml, letterText, type Letter } from './letters/letter.js';
import { answerUrl, newLinkToken, personalUrl } from './message-links.js';
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

/** Puts letters into the outbox, in the transaction of what they tell about. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly smtp: SmtpNotifier,
    private readonly max: MaxNotifier,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Answers how many messages were written: one for each person and channel. */
  async write(manager: EntityManager, wish: WritingWish, letters: readonly LetterWish[]): Promise<number> {
    if (letters.length === 0) return 0;
    const personId = In([...new Set(letters.map((letter) => letter.personId))]);
    const people = new Map((await manager.findBy(Person, { id: personId })).map((person) => [person.id, person]));
    const preferences = new Map((await manager.findBy(MessagePreference, { personId })).map((row) => [row.personId, row]));
    const rows = letters.flatMap((letter) => {
      const person = people.get(letter.personId);
      return person === undefined ? [] : this.rowsOf(wish, letter, person, preferences.get(person.id) ?? null);
    });
    const written = await manager.createQueryBuilder().insert().into(Message).values(rows).orIgnore().returning('id').execute();
    return (written.raw as unknown[]).length;
  }

  private rowsOf(wish: WritingWish, letter: LetterWish, person: Person, preference: MessagePreference | null) {
    const { campaign, kind, batchId, state } = wish;
    const { rank, concernsAt, notBefore, onceKey } = letter;
    return this.routesTo(person, preference).map(({ channel, address }) => {
      const linkToken = newLinkToken();
      const said = this.said(letter, person, preference, linkToken);
      const { id: campaignId, authorityId } = campaign;
      const once = onceKey === undefined ? null : `${onceKey} ${channel}`;
      const place = { authorityId, campaignId, batchId, personId: person.id, kind, channel, address };
      return { ...place, ...said, rank, state, concernsAt, notBefore, onceKey: once, linkToken };
    });
  }

  private said({ letter }: LetterWish, { code, fullName }: Person, preference: MessagePreference | null, token: string) {
    const language = preference?.language ?? 'ru';
    const written = letter({
      fullName,
      language,
      personalUrl: personalUrl(this.settings.messages.personalPage, code),
      answerUrl: answerUrl(serviceUrl(this.settings), token),
    });
    return { subject: written.subject, text: letterText(written), html: letterHtml(written, language) };
  }

  /** Every channel that is on, not silenced and reaches the person; if there is none, the centre copies the text by hand. */
  private routesTo({ email }: Person, preference: MessagePreference | null): readonly Route[] {
    const possible: readonly (Route & { readonly isOn: boolean })[] = [
      { channel: 'email', address: email, isOn: this.smtp.isOn },
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
