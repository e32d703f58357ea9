import type { OwnDuty } from '../../duties/duties.service.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, type Frame, type Language, type Sheet } from '../../page-layout/layout.js';
import { telephoned } from '../telephone.js';
import { arrivalOf, dutyTitle, dutyWhen } from './duty-words.js';
import { placeText } from '../place-text.js';

export interface DutiesView {
  readonly duties: readonly OwnDuty[];
  /** The duties that have an act, by their uid. */
  readonly reported: ReadonlySet<string>;
  readonly at: Date;
  readonly done: string | undefined;
}

const WORDS = {
  ru: {
    title: 'Мои выходы',
    none: 'Опубликованных выходов пока нет. Когда график опубликуют, он появится здесь.',
    next: 'Впереди',
    over: 'Прошли',
    arrive: 'Прийти к',
    place: 'Кабинет',
    lesson: 'Урок',
    where: 'Где',
    map: 'Показать на карте телефона',
    meet: 'В школе встретит',
    ask: 'Вопросы',
    cancelled: 'Отменено: приходить не нужно.',
    moved: 'Изменилось после публикации: проверьте день, время и место.',
    confirmed: 'Вы подтвердили.',
    declined: 'Вы отказались',
    open: 'Ответьте, пожалуйста: придёте?',
    file: 'Добавить в календарь (.ics)',
    confirm: 'Подтверждаю',
    confirmAll: (count: number) => `Подтверждаю все (${count})`,
    openAll: (count: number) => `Не отвечено: ${count}. Если придёте на все, ответьте сразу; если нет – ответьте на каждый ниже.`,
    decline: 'Не смогу',
    reason: 'Почему не сможете?',
    send: 'Отказаться',
    act: 'Заполнить акт',
    acted: 'Акт отправлен. Исправить',
    done: {
      confirmed: 'Спасибо! Выход подтверждён.',
      confirmedAll: 'Спасибо! Все выходы подтверждены.',
      declined: 'Отказ записан. Координатор подберёт замену; если она не найдётся, с вами свяжутся.',
      act: 'Спасибо! Акт отправлен.',
    },
  },
  en: {
    title: 'My duties',
    none: 'No duties are published yet. They will appear here when the roster is published.',
    next: 'To come',
    over: 'Over',
    arrive: 'Be there by',
    place: 'Room',
    lesson: 'Lesson',
    where: 'Where',
    map: 'Show on the map of my phone',
    meet: 'At the school ask for',
    ask: 'Questions',
    cancelled: 'Cancelled: you need not come.',
    moved: 'Changed since it was published: check the day, the time and the place.',
    confirmed: 'You have confirmed.',
    declined: 'You have declined',
    open: 'Please answer: will you come?',
    file: 'Add to my calendar (.ics)',
    confirm: 'I will come',
    confirmAll: (count: number) => `I will come to all (${count})`,
    openAll: (count: number) =>
      `Not answered: ${count}. If you will come to all of them, answer at once; if not, answer each below.`,
    decline: 'I cannot',
    reason: 'Why can you not come?',
    send: 'Decline',
    act: 'Write the report',
    acted: 'The report is sent. Correct it',
    done: {
      confirmed: 'Thank you, the duty is confirmed.',
      confirmedAll: 'Thank you, all duties are confirmed.',
      declined: 'Noted. Your coordinator will look for somebody else and will call you if there is nobody.',
      act: 'Thank you, the report is sent.',
    },
  },
} as const;

/** The duties of one person: what, where, when, whom to ask, and the two answers. */
export function dutiesSheet(frame: Frame, { duties, reported, at, done }: DutiesView): Sheet {
  const words = WORDS[frame.language];
  const next = duties.filter(({ item }) => item.endsAt >= at);
  const over = duties.filter(({ item }) => item.endsAt < at && item.status === 'CONFIRMED').toReversed();
  const body = html`${next.length + over.length === 0 && html`<p>${words.none}</p>`}
  ${
    next.length > 0 &&
    html`<h2>${words.next}</h2>
      ${allAtOnce(frame, next)}
      <ul class="cards">
        ${next.map((duty) => html`<li>${cardOf(frame, duty)}</li>`)}
      </ul>`
  }
  ${
    over.length > 0 &&
    html`<h2>${words.over}</h2>
      <ul class="cards">
        ${over.map((duty) => html`<li>${pastCard(frame, duty, reported)}</li>`)}
      </ul>`
  }`;
  const text = (words.done as Readonly<Record<string, string>>)[done ?? ''];
  return { path: '', title: words.title, body, notice: text === undefined ? undefined : { kind: 'good', text } };
}

/** Somebody with many duties need not go through them card by card. */
function allAtOnce(frame: Frame, next: readonly OwnDuty[]): Html | false {
  const words = WORDS[frame.language];
  const open = next.filter(({ item, answer }) => item.status === 'CONFIRMED' && answer === null);
  if (open.length < 2) return false;
  return html`<form class="note no-print" method="post" action="${addressOf(frame, '/duties')}">
    <p>${words.openAll(open.length)}</p>
    ${open.map(({ item }) => html`<input type="hidden" name="duty" value="${item.uid} ${item.payloadHash}" />`)}
    <button>${words.confirmAll(open.length)}</button>
  </form>`;
}

function cardOf(frame: Frame, duty: OwnDuty): Html {
  const { language } = frame;
  if (duty.item.status === 'CANCELLED')
    return html`<article class="card gone">
      <h3>${dutyWhen(duty, language)}</h3>
      <p>${dutyTitle(duty, language)}, ${placeText(duty.item.payload.location)}</p>
      <p class="bad">${WORDS[language].cancelled}</p>
    </article>`;
  return html`<article class="card">
    <h3 id="${headingOf(duty)}">${dutyWhen(duty, language)}</h3>
    <p>${dutyTitle(duty, language)}</p>
    ${hasMoved(duty) && html`<p class="bad">${WORDS[language].moved}</p>`}
    <dl>${factsOf(duty, language)}</dl>
    <p class="no-print">
      <a href="${addressOf(frame, `/duties/${duty.item.uid}.ics`)}" ${describedBy(duty)}>${WORDS[language].file}</a>
    </p>
    ${stateOf(duty, language)} ${formsOf(frame, duty)}
  </article>`;
}

/** An answer is one to a day, a time and a place: after a change the duty waits for another. */
function hasMoved({ item, answer }: OwnDuty): boolean {
  return item.sequence > 0 && answer === null;
}

function factsOf(duty: OwnDuty, language: Language): Html {
  const { item, sitting, block, campaign } = duty;
  const words = WORDS[language];
  const { location, position } = item.payload;
  const arrival = arrivalOf(duty);
  const room = (sitting ?? block)?.room;
  const point = position?.join(',');
  return html`${arrival && fact(words.arrive, html`<strong>${arrival}</strong>`)}
  ${fact(words.where, html`${placeText(location)}${point && html`<br /><a class="no-print" href="geo:${point}?q=${point}">${words.map}</a>`}`)}
  ${room && fact(words.place, room)}${sitting?.lesson && fact(words.lesson, sitting.lesson)}
  ${sitting?.organiser && fact(words.meet, sitting.organiser)}${campaign.contact && fact(words.ask, telephoned(campaign.contact))}`;
}

function stateOf({ answer }: OwnDuty, language: Language): Html {
  const words = WORDS[language];
  if (answer === null) return html`<p class="no-print">${words.open}</p>`;
  if (answer.answer === 'confirmed') return html`<p class="good">${words.confirmed}</p>`;
  return html`<p class="bad">${words.declined}: ${answer.reason}</p>`;
}

function formsOf(frame: Frame, duty: OwnDuty): Html {
  const { item, answer } = duty;
  const words = WORDS[frame.language];
  const which = describedBy(duty);
  const action = addressOf(frame, `/duties/${item.uid}`);
  const id = `reason-${item.uid.slice(0, 12)}`;
  const confirm = html`<form method="post" action="${action}">
    <button name="answer" value="confirmed" ${which}>${words.confirm}</button>
  </form>`;
  const decline = html`<details>
    <summary ${which}>${words.decline}</summary>
    <form method="post" action="${action}">
      <div class="field">
        <label for="${id}">${words.reason}</label><textarea id="${id}" name="reason" rows="2" maxlength="500" required></textarea>
      </div>
      <button class="danger" name="answer" value="declined" ${which}>${words.send}</button>
    </form>
  </details>`;
  return html`${answer?.answer !== 'confirmed' && confirm}${answer?.answer !== 'declined' && decline}`;
}

function pastCard(frame: Frame, duty: OwnDuty, reported: ReadonlySet<string>): Html {
  const words = WORDS[frame.language];
  const { uid, payload } = duty.item;
  const link = addressOf(frame, `/acts/${uid}`);
  const which = describedBy(duty);
  const button = reported.has(uid)
    ? html`<a class="button plain" href="${link}" ${which}>${words.acted}</a>`
    : html`<a class="button" href="${link}" ${which}>${words.act}</a>`;
  return html`<article class="card">
    <h3 id="${headingOf(duty)}">${dutyWhen(duty, frame.language)}</h3>
    <p>${dutyTitle(duty, frame.language)}, ${placeText(payload.location)}</p>
    <p>${button}</p>
  </article>`;
}

function headingOf({ item: { uid } }: OwnDuty): string {
  return `when-${uid.slice(0, 12)}`;
}

/** Buttons and links are called the same on every card: its heading tells them apart for whoever hears them alone. */
function describedBy(duty: OwnDuty): Html {
  return html`aria-describedby="${headingOf(duty)}"`;
}

function fact(name: string, value: Html | string | number): Html {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}
