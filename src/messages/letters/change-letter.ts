import type { DutyNews } from '../change-news.js';
import { dutyLine, momentWords } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { list, paragraph, type Language, type Letter } from './letter.js';

export interface RosterName {
  readonly campaign: string;
  readonly number: number;
  readonly isFirst: boolean;
}

const WORDS = {
  ru: {
    first: 'ВПР: ваши выходы',
    changed: 'ВПР: ваши выходы изменились',
    removed: 'ВПР: снятые выходы – приходить не нужно',
    intro: ({ campaign, number, isFirst }: RosterName) =>
      isFirst
        ? `График выходов опубликован (${campaign}).`
        : `В графике выходов (${campaign}, версия ${number}) для вас изменилось:`,
    gone: 'Снято, приходить не нужно',
    moved: 'Перенесено',
    come: 'Новые выходы',
    yours: 'Ваши выходы',
    was: 'было',
  },
  en: {
    first: 'VPR: your duties',
    changed: 'VPR: your duties have changed',
    removed: 'VPR: duties you are released from',
    intro: ({ campaign, number, isFirst }: RosterName) =>
      isFirst ? `The roster is published (${campaign}).` : `The roster (${campaign}, version ${number}) has changed for you:`,
    gone: 'You are released from, do not come',
    moved: 'Moved',
    come: 'New duties',
    yours: 'Your duties',
    was: 'it was',
  },
} as const;

/** What a publication changes for one person; what they need not do comes first. */
export function changeLetter(news: DutyNews, roster: RosterName, to: Addressee): Letter {
  const { language } = to;
  const words = WORDS[language];
  const moved = news.moved.map(
    ({ facts, before }) => `${dutyLine(facts, language)} (${words.was}: ${momentWords(before, language)})`,
  );
  const body = [
    paragraph(words.intro(roster)),
    ...list(words.gone, lines(news.removed, language)),
    ...list(words.moved, moved),
    ...list(roster.isFirst ? words.yours : words.come, lines(news.added, language)),
  ];
  return enveloped(subjectOf(news, roster.isFirst, language), body, to);
}

function subjectOf({ removed, moved, added }: DutyNews, isFirst: boolean, language: Language): string {
  const words = WORDS[language];
  if (isFirst) return words.first;
  return removed.length > 0 && moved.length + added.length === 0 ? words.removed : words.changed;
}

function lines(duties: DutyNews['added'], language: Language): readonly string[] {
  return duties.toSorted((one, other) => (one.start < other.start ? -1 : 1)).map((facts) => dutyLine(facts, language));
}
