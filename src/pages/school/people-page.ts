import { SUBJECT_CODES, subjectTitle } from '../../campaigns/subjects.js';
import type { Nominee } from '../../people/nominations.service.js';
import { dateText } from '../day-words.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, dayField, field, select, type Frame, type Language, type Sheet } from '../../page-layout/layout.js';

export interface PeopleView {
  readonly nominees: readonly Nominee[];
  readonly schoolNames: ReadonlyMap<string, string>;
  readonly done: string | undefined;
}

const WORDS = {
  ru: {
    title: 'Наши наблюдатели',
    intro:
      'Кого школа предлагает в наблюдатели. В вашу школу этих людей не направят: связь с ней записывается сразу. Назначать будут только тех, кого обучил муниципалитет и кто дал согласие на обработку данных.',
    known: 'Предложены',
    none: 'Пока никто не предложен.',
    consent: 'согласие от',
    noConsent: 'согласия на обработку данных ещё нет',
    trained: 'обучение',
    noTraining: 'обучение ещё не пройдено',
    ready: 'можно назначать',
    ties: 'Не направят',
    withdraw: 'Отозвать',
    sure: 'да, отозвать',
    add: 'Предложить',
    fullName: 'ФИО',
    category: 'Кто это',
    categories: {
      teacher: 'учитель, работник школы',
      parent: 'родитель',
      public: 'общественная организация',
      methodist: 'методист',
      authority: 'сотрудник управления образования',
      college: 'колледж, дополнительное образование',
      student: 'студент',
    },
    tie: 'Связь с нашей школой',
    tieKinds: { employment: 'работает у нас', child: 'у нас учится ребёнок', relative: 'у нас работает или учится родственник' },
    grade: 'В каком классе (для родителя; без имени)',
    letter: 'Буква класса (для родителя)',
    phone: 'Телефон',
    email: 'Почта',
    subjects: 'Какие предметы преподаёт',
    consentedOn: 'Согласие на обработку данных подписано',
    send: 'Предложить',
    nominated: 'Записано. Координатор ВПР увидит предложение.',
    withdrawn: 'Предложение отозвано.',
  },
  en: {
    title: 'Our observers',
    intro:
      'Whom the school proposes as observers. They are not sent to your own school: the tie is on record at once. Only who is trained and has consented is planned.',
    known: 'Proposed',
    none: 'Nobody yet.',
    consent: 'consented on',
    noConsent: 'has not consented yet',
    trained: 'trained on',
    noTraining: 'is not trained yet',
    ready: 'can be planned',
    ties: 'Not sent to',
    withdraw: 'Withdraw',
    sure: 'yes, withdraw',
    add: 'Propose',
    fullName: 'Full name',
    category: 'Who they are',
    categories: {
      teacher: 'teacher, school staff',
      parent: 'parent',
      public: 'public organisation',
      methodist: 'methodist',
      authority: 'staff of the authority',
      college: 'college, supplementary education',
      student: 'student',
    },
    tie: 'Tie to our school',
    tieKinds: { employment: 'works here', child: 'their child learns here', relative: 'a relative works or learns here' },
    grade: 'In which grade (of a parent; no name)',
    letter: 'Letter of the class (of a parent)',
    phone: 'Telephone',
    email: 'E-mail',
    subjects: 'Subjects they teach',
    consentedOn: 'Consent signed on',
    send: 'Propose',
    nominated: 'Recorded. The coordinator will see it.',
    withdrawn: 'The nomination is withdrawn.',
  },
} as const;

/** Whom the school has proposed, how far they are, and a form for one more. */
export function peopleSheet(frame: Frame, { nominees, schoolNames, done }: PeopleView): Sheet {
  const words = WORDS[frame.language];
  const known = nominees.map((nominee) => html`<li class="card">${nomineeOf(frame, nominee, schoolNames)}</li>`);
  const body = html`<p>${words.intro}</p>
    <h2>${words.known}</h2>
    ${
      known.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul class="cards">
            ${known}
          </ul>`
    }
    <h2>${words.add}</h2>
    ${formOf(frame)}`;
  const text = done === 'nominated' || done === 'withdrawn' ? words[done] : undefined;
  return { path: '/people', title: words.title, body, notice: text === undefined ? undefined : { kind: 'good', text } };
}

function nomineeOf(frame: Frame, { person, ties }: Nominee, schoolNames: PeopleView['schoolNames']): Html {
  const words = WORDS[frame.language];
  const { id, code, fullName, consentedOn, trainedOn } = person;
  const schools = [...new Set(ties.map(({ schoolId }) => schoolNames.get(schoolId) ?? ''))];
  return html`<h3>${fullName}</h3>
    <p>${code}; ${words.categories[person.category as keyof typeof words.categories]}</p>
    <p class="${consentedOn === null ? 'bad' : 'good'}">
      ${consentedOn === null ? words.noConsent : `${words.consent} ${dateText(consentedOn)}`}
    </p>
    <p class="${trainedOn === null ? 'bad' : 'good'}">
      ${trainedOn === null ? words.noTraining : `${words.trained} ${dateText(trainedOn)}`}
    </p>
    ${consentedOn !== null && trainedOn !== null && html`<p class="good">${words.ready}</p>`}
    <p>${words.ties}: ${schools.join('; ')}</p>
    <details>
      <summary>${words.withdraw}</summary>
      <form method="post" action="${addressOf(frame, `/people/${id}/withdraw`)}">
        <label class="choice"><input type="checkbox" name="sure" value="yes" required />${words.sure}: ${code}</label>
        <button class="danger">${words.withdraw}</button>
      </form>
    </details>`;
}

function formOf(frame: Frame): Html {
  const words = WORDS[frame.language];
  const input = (id: 'fullName' | 'letter' | 'phone' | 'email' | 'grade', attributes: Html) =>
    field(words[id], id, html`<input id="${id}" name="${id}" ${attributes} />`);
  return html`<form method="post" action="${addressOf(frame, '/people')}">
    ${input('fullName', html`maxlength="200" required`)}
    ${field(words.category, 'category', select('category', Object.entries(words.categories), 'teacher'))}
    ${field(words.tie, 'tie', select('tie', Object.entries(words.tieKinds), 'employment'))}
    ${input('grade', html`type="number" min="1" max="11"`)} ${input('letter', html`maxlength="5"`)}
    ${input('phone', html`type="tel" maxlength="100"`)} ${input('email', html`type="email" maxlength="200"`)}
    ${subjectsOf(frame.language)} ${dayField(frame, words.consentedOn, 'consentedOn', false)}
    <button>${words.send}</button>
  </form>`;
}

function subjectsOf(language: Language): Html {
  const box = (code: (typeof SUBJECT_CODES)[number]) =>
    html`<label class="choice"><input type="checkbox" name="subjects" value="${code}" />${subjectTitle(code, language)}</label>`;
  return html`<details>
    <summary>${WORDS[language].subjects}</summary>
    <fieldset>
      <legend>${WORDS[language].subjects}</legend>
      ${SUBJECT_CODES.map(box)}
    </fieldset>
  </details>`;
}
