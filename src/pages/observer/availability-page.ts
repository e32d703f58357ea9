import { dayWords, momentWords } from '../day-words.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, type Frame, type Language, type Sheet } from '../../page-layout/layout.js';
import { ANSWERS, HALVES, keyOf, type Answer, type HalfDay } from './half-days.js';

export interface AvailabilityView {
  readonly campaign: { readonly name: string; readonly timeZone: string; readonly availabilityDeadlineAt: Date | null };
  readonly days: readonly HalfDay[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly isOpen: boolean;
  readonly isFiner: boolean;
  /** Whether there is an earlier campaign to copy from, and whether its answers stand in the form now. */
  readonly lastTime: 'none' | 'offered' | 'shown';
  readonly isSaved: boolean;
}

const WORDS = {
  ru: {
    title: 'Когда могу',
    intro: 'Отметьте каждую половину дня. Где ответа нет, вас не назначат.',
    rest: 'Остальные половины дня, без отметки',
    noRest: 'оставить без ответа',
    until: 'Ответы принимаются до',
    closed: 'Сбор ответов закончен. Об изменениях сообщите координатору ВПР.',
    saved: 'Спасибо! Ответы сохранены. Их можно менять, пока идёт сбор.',
    last: 'Как в прошлый раз',
    shown: 'Показаны ответы прошлого раза по дням недели. Проверьте и сохраните.',
    finer: 'Ваши ответы записаны точнее, чем по половинам дня. Сохранение заменит их.',
    halves: { m: 'до обеда', a: 'после обеда' },
    answers: { yes: 'могу', if_needed: 'если нужно', no: 'не могу' },
    unsaid: 'нет ответа',
    nothing: 'Ваших ответов нет: вас не назначат.',
    save: 'Сохранить',
  },
  en: {
    title: 'When I can',
    intro: 'Mark every half-day. Where there is no answer you will not be planned.',
    rest: 'The other half-days, without a mark',
    noRest: 'leave without an answer',
    until: 'Answers are taken until',
    closed: 'Answers are no longer taken. Tell your coordinator about changes.',
    saved: 'Thank you, your answers are saved. You can change them while answers are taken.',
    last: 'As last time',
    shown: 'These are your answers of last time by weekday. Check and save them.',
    finer: 'Your answers are finer than half-days. Saving replaces them.',
    halves: { m: 'morning', a: 'afternoon' },
    answers: { yes: 'yes', if_needed: 'if needed', no: 'no' },
    unsaid: 'no answer',
    nothing: 'There are no answers of yours: you will not be planned.',
    save: 'Save',
  },
} as const;

type Words = (typeof WORDS)[Language];

/** могу, если нужно, не могу: for each half-day of the campaign. */
export function availabilitySheet(frame: Frame, view: AvailabilityView): Sheet {
  const words = WORDS[frame.language];
  const { campaign, isOpen } = view;
  const deadline = campaign.availabilityDeadlineAt;
  const dates = [...new Set(view.days.map(({ date }) => date))];
  const form = html`<form method="post" action="${addressOf(frame, '/availability')}">
    ${restOf(words)} ${dates.map((date) => dayOf(frame, view, date))}<button>${words.save}</button>
  </form>`;
  const body = html`<p><strong>${campaign.name}</strong></p>
    ${!isOpen && html`<p class="note">${words.closed}</p>`}
    ${
      isOpen &&
      html`<p>${words.intro}</p>
        ${deadline !== null && html`<p>${words.until}: <strong>${momentWords(deadline, campaign.timeZone, frame.language)}</strong></p>`}`
    }
    ${view.isFiner && html`<p class="note">${words.finer}</p>`}
    ${isOpen && view.lastTime === 'offered' && html`<p><a class="button plain" href="${addressOf(frame, '/availability', { like: 'last' })}">${words.last}</a></p>`}
    ${isOpen ? form : answersOf(frame, view, dates)}`;
  return { path: '/availability', title: words.title, body, notice: noticeOf(frame, view) };
}

/** What stands when nothing may be changed any more. */
function answersOf(frame: Frame, view: AvailabilityView, dates: readonly string[]): Html {
  if (view.answers.size === 0) return html`<p>${WORDS[frame.language].nothing}</p>`;
  return html`<ul>
    ${dates.map((date) => html`<li>${dayWords(date, frame.language)}: ${saidOn(frame, view, date)}</li>`)}
  </ul>`;
}

function noticeOf(frame: Frame, { isSaved, lastTime }: AvailabilityView): Sheet['notice'] {
  const words = WORDS[frame.language];
  if (isSaved) return { kind: 'good', text: words.saved };
  return lastTime === 'shown' ? { kind: 'good', text: words.shown } : undefined;
}

/** One answer for all that is not marked: fifty taps are too many for somebody who always can. */
function restOf(words: Words): Html {
  return html`<div class="field no-print">
    <label for="rest">${words.rest}</label
    ><select id="rest" name="rest">
      <option value="">${words.noRest}</option>
      ${ANSWERS.map((answer) => html`<option value="${answer}">${words.answers[answer]}</option>`)}
    </select>
  </div>`;
}

function dayOf(frame: Frame, { answers }: AvailabilityView, date: string): Html {
  const words = WORDS[frame.language];
  return html`<fieldset class="day">
    <legend>${dayWords(date, frame.language)}</legend>
    ${HALVES.map((half) => halfOf(words, keyOf({ date, half }), half.code, answers))}
  </fieldset>`;
}

function halfOf(words: Words, key: string, half: keyof Words['halves'], answers: AvailabilityView['answers']): Html {
  const choice = (answer: Answer) =>
    html`<label
      ><input type="radio" name="${key}" value="${answer}" ${answers.get(key) === answer && html`checked`} />${
        words.answers[answer]
      }</label
    >`;
  return html`<fieldset class="half">
    <legend>${words.halves[half]}</legend>
    ${ANSWERS.map(choice)}
  </fieldset>`;
}

function saidOn(frame: Frame, { answers }: AvailabilityView, date: string): string {
  const words = WORDS[frame.language];
  return HALVES.map((half) => {
    const answer = answers.get(keyOf({ date, half }));
    return `${words.halves[half.code]} – ${answer === undefined ? words.unsaid : words.answers[answer]}`;
  }).join('; ');
}
