import type { FeedItem } from '../../feeds/feed-item.entity.js';
import { classTitle } from '../../campaigns/grade-title.js';
import { subjectOf, subjectTitle } from '../../campaigns/subjects.js';
import { dayWords } from '../day-words.js';
import { html, type Html } from '../../page-layout/html.js';
import type { Frame, Language, Sheet } from '../../page-layout/layout.js';
import { placeText } from '../place-text.js';

const WORDS = {
  ru: {
    title: 'Расписание ВПР',
    none: 'Расписание ещё не опубликовано.',
    cancelled: 'отменено',
    note: 'Даты выбирают школы. Имён здесь нет.',
  },
  en: {
    title: 'Calendar of school tests',
    none: 'Nothing is published yet.',
    cancelled: 'cancelled',
    note: 'The schools choose the dates. Nobody is named here. Schools and addresses stand as they are written in Russian.',
  },
} as const;

/** What is published for everybody, by day: no person, no count, no rating. */
export function sittingsSheet(frame: Frame, campaign: string, items: readonly Pick<FeedItem, 'payload' | 'status'>[]): Sheet {
  const words = WORDS[frame.language];
  const sorted = items.toSorted((one, other) => (one.payload.start < other.payload.start ? -1 : 1));
  const days = [...new Set(sorted.map(({ payload }) => payload.start.slice(0, 10)))];
  const lineOf = ({ payload, status }: Pick<FeedItem, 'payload' | 'status'>): Html =>
    html`<li>
      <span class="nowrap">${payload.start.slice(11)}–${payload.end.slice(11)}</span>, ${titleOf(payload.summary, frame.language)},
      ${placeText(payload.location)} ${status === 'CANCELLED' && html`<strong class="bad">${words.cancelled}</strong>`}
    </li>`;
  const day = (date: string) =>
    html`<h2>${dayWords(date, frame.language)}</h2>
      <ul>
        ${sorted.filter(({ payload }) => payload.start.startsWith(date)).map(lineOf)}
      </ul>`;
  const body = html`<p><strong>${campaign}</strong></p>
    ${days.length === 0 ? html`<p>${words.none}</p>` : html`<p class="small">${words.note}</p>`} ${days.map(day)}`;
  return { path: '', title: words.title, body };
}

/** What calendars say in Russian (`ВПР: математика, 5А`), in the language of the page; a name that is no subject of the VPR stays as it is. */
function titleOf(summary: string, language: Language): string {
  const [name = '', ...rest] = summary.replace(/^(?:ОТМЕНЕНО: )?ВПР: /u, '').split(', ');
  const subject = subjectOf(name);
  return [subject === undefined ? name : subjectTitle(subject, language), ...rest.map((part) => partOf(part, language))].join(', ');
}

function partOf(part: string, language: Language): string {
  return language === 'ru' ? part : classTitle(part, language).replace(/^часть (?=\d)/u, 'part ');
}
