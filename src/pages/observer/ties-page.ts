import type { Affiliation } from '../../people/affiliation.entity.js';
import { dateText } from '../day-words.js';
import { html } from '../../page-layout/html.js';
import { addressOf, field, select, type Frame, type Sheet } from '../../page-layout/layout.js';

export interface TiesView {
  readonly ties: readonly (Pick<Affiliation, 'kind' | 'scope' | 'grade' | 'letter' | 'until'> & { readonly school: string })[];
  readonly schools: readonly { readonly id: string; readonly shortName: string }[];
  readonly isSaved: boolean;
}

const WORDS = {
  ru: {
    title: 'Связи со школами',
    intro: 'В школу, с которой вы связаны, вас не назначат. Сообщайте о связи сразу: так честнее для всех.',
    known: 'Записано',
    none: 'Пока ничего не записано.',
    add: 'Сообщить о связи',
    school: 'Школа',
    kind: 'Какая связь',
    kinds: {
      employment: 'работаю там',
      child: 'там учится мой ребёнок',
      relative: 'там учится или работает родственник',
      former: 'работал(а) раньше',
      declared: 'другая причина',
    },
    scope: 'Чего касается',
    scopes: { school: 'всей школы', parallel: 'одной параллели', class: 'одного класса' },
    grade: 'Параллель (если не вся школа)',
    letter: 'Буква класса (если один класс)',
    note: 'Пояснение (без имён)',
    send: 'Сообщить',
    until: 'до',
    saved: 'Спасибо, связь записана. Координатор проверит ваши выходы в эту школу.',
    wrong: 'Записано неверно? Скажите координатору: снять связь может только он.',
  },
  en: {
    title: 'Ties to schools',
    intro: 'You will not be sent to a school you are tied to. Please tell about a tie at once.',
    known: 'On record',
    none: 'Nothing yet.',
    add: 'Tell about a tie',
    school: 'School',
    kind: 'What kind of tie',
    kinds: {
      employment: 'I work there',
      child: 'my child learns there',
      relative: 'a relative learns or works there',
      former: 'I used to work there',
      declared: 'another reason',
    },
    scope: 'What it concerns',
    scopes: { school: 'the whole school', parallel: 'one grade', class: 'one class' },
    grade: 'Grade (if not the whole school)',
    letter: 'Letter of the class (if one class)',
    note: 'Note (no names)',
    send: 'Tell',
    until: 'until',
    saved: 'Thank you, the tie is on record. Your coordinator will look at your duties at this school.',
    wrong: 'Something wrong? Tell your coordinator: only they can end a tie.',
  },
} as const;

/** What keeps a person away from schools, and a form to tell of more. */
export function tiesSheet(frame: Frame, { ties, schools, isSaved }: TiesView): Sheet {
  const words = WORDS[frame.language];
  const known = ties.map(
    ({ school, kind, grade, letter, until }) =>
      html`<li>
        ${school}:
        ${words.kinds[kind]}${grade !== null && html`, ${grade}${letter}`}${until !== null && html` (${words.until} ${dateText(until)})`}
      </li>`,
  );
  const form = html`<form method="post" action="${addressOf(frame, '/ties')}">
    ${field(words.school, 'schoolId', select('schoolId', [['', '…'], ...schools.map(({ id, shortName }) => [id, shortName] as const)]))}
    ${field(words.kind, 'kind', select('kind', Object.entries(words.kinds)))}
    ${field(words.scope, 'scope', select('scope', Object.entries(words.scopes)))}
    ${field(words.grade, 'grade', html`<input id="grade" name="grade" inputmode="numeric" pattern="[0-9]{1,2}" maxlength="2" />`)}
    ${field(words.letter, 'letter', html`<input id="letter" name="letter" maxlength="5" />`)}
    ${field(words.note, 'note', html`<textarea id="note" name="note" rows="2" maxlength="500"></textarea>`)}
    <button>${words.send}</button>
  </form>`;
  const body = html`<p>${words.intro}</p>
    <h2>${words.known}</h2>
    ${
      known.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul>
              ${known}
            </ul>
            <p class="small">${words.wrong}</p>`
    }
    <h2>${words.add}</h2>
    ${form}`;
  return { path: '/ties', title: words.title, body, notice: isSaved ? { kind: 'good', text: words.saved } : undefined };
}
