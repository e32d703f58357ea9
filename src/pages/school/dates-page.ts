import { classTitle } from '../../campaigns/grade-title.js';
import { roomName } from '../../campaigns/room-name.js';
import { subjectTitle } from '../../campaigns/subjects.js';
import { dayWords } from '../day-words.js';
import { html, type Html } from '../../page-layout/html.js';
import type { Frame, Language, Sheet } from '../../page-layout/layout.js';
import { telephoned } from '../telephone.js';

/** A sitting or a grading block of the school, and who is announced for it: by code, never by name. */
export interface SchoolDate {
  readonly kind: 'sitting' | 'block';
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly subject: string;
  readonly classLabel: string;
  readonly room: string | null;
  readonly pupils: number | null;
  readonly visitors: readonly string[];
}

export interface DatesView {
  readonly campaign: { readonly name: string; readonly contact: string | null };
  readonly dates: readonly SchoolDate[];
  readonly isAdded: boolean;
}

const WORDS = {
  ru: {
    title: 'Даты и кто придёт',
    none: 'Дат пока нет. Добавьте их по одной или передайте книгу Excel координатору ВПР.',
    sitting: 'проведение',
    block: 'проверка работ',
    room: 'каб.',
    pupils: 'участников',
    comes: 'Придёт',
    nobody: 'Наблюдатель не назначен или график ещё не опубликован.',
    ask: 'Вопросы',
    added: 'Дата добавлена и проверена по порядку проведения.',
    codes: 'Наблюдатели названы кодами: имя и документ они покажут при входе.',
  },
  en: {
    title: 'Dates and who comes',
    none: 'No dates yet. Add them one by one or hand your workbook to the coordinator.',
    sitting: 'test',
    block: 'marking',
    room: 'room',
    pupils: 'participants',
    comes: 'Comes',
    nobody: 'Nobody is announced, or the roster is not published yet.',
    ask: 'Questions',
    added: 'The date is added and was checked against the order.',
    codes: 'Observers are named by codes: they show their name and papers at the door.',
  },
} as const;

/** The dates of one school by day. */
export function datesSheet(frame: Frame, { campaign, dates, isAdded }: DatesView): Sheet {
  const words = WORDS[frame.language];
  const days = [...new Set(dates.map(({ date }) => date))].toSorted();
  const day = (date: string) =>
    html`<h2>${dayWords(date, frame.language)}</h2>
      <ul class="cards">
        ${dates.filter((one) => one.date === date).map((one) => html`<li class="card">${dateOf(one, frame.language)}</li>`)}
      </ul>`;
  const body = html`<p><strong>${campaign.name}</strong></p>
    ${campaign.contact && html`<p>${words.ask}: ${telephoned(campaign.contact)}</p>`}
    ${days.length === 0 ? html`<p>${words.none}</p>` : html`<p class="small">${words.codes}</p>`} ${days.map(day)}`;
  return { path: '', title: words.title, body, notice: isAdded ? { kind: 'good', text: words.added } : undefined };
}

function dateOf(date: SchoolDate, language: Language): Html {
  const words = WORDS[language];
  const place = date.room === null ? '' : `, ${roomName(date.room, words.room).replace(`${words.room} `, `${words.room}\u00A0`)}`;
  const pupils = date.pupils === null ? '' : `, ${words.pupils}: ${date.pupils}`;
  const who = date.visitors.length === 0 ? words.nobody : `${words.comes}: ${date.visitors.join('; ')}`;
  return html`<p class="when">${date.startsAt.slice(0, 5)}–${date.endsAt.slice(0, 5)}</p>
    <p>${subjectTitle(date.subject, language)}, ${classTitle(date.classLabel, language)}: ${words[date.kind]}${place}${pupils}</p>
    <p class="${date.visitors.length === 0 ? 'small' : 'good'}">${who}</p>`;
}
