import { gradeTitle } from '../../campaigns/grade-title.js';
import { subjectTitle } from '../../campaigns/subjects.js';
import type { OwnDuty } from '../../duties/duties.service.js';
import { dayWords } from '../day-words.js';
import { html, type Html } from '../../page-layout/html.js';
import type { Language } from '../../page-layout/layout.js';

const WORDS = {
  ru: { conduct: 'наблюдение за проведением', grading: 'наблюдение за проверкой работ', part: 'часть' },
  en: { conduct: 'observing the test', grading: 'observing the marking', part: 'part' },
} as const;

/** `Русский язык, 5А: наблюдение за проведением` */
export function dutyTitle({ sitting, block, schoolClass, item }: OwnDuty, language: Language): string {
  const words = WORDS[language];
  if (sitting !== null && schoolClass !== null) {
    const part = sitting.part > 1 ? `, ${words.part} ${sitting.part}` : '';
    return `${subjectTitle(sitting.subject, language)}, ${schoolClass.grade}${schoolClass.letter}${part}: ${words.conduct}`;
  }
  if (block === null) return item.payload.summary;
  return `${subjectTitle(block.subject, language)}, ${gradeTitle(block.grade, language)}: ${words.grading}`;
}

/** `вторник, 21 апреля, 09:00–09:45` */
export function dutyWhen({ item }: OwnDuty, language: Language): Html {
  const { start, end } = item.payload;
  const times = html`<span class="nowrap">${start.slice(11, 16)}–${end.slice(11, 16)}</span>`;
  return html`${dayWords(start.slice(0, 10), language)}, ${times}`;
}

/** `08:30`: by when to be at the school; calendars say it in Russian. */
export function arrivalOf({ item }: OwnDuty): string | undefined {
  return /Прибыть к (\d\d:\d\d)/u.exec(item.payload.description)?.[1];
}
