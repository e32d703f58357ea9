import type { Act } from '../../acts/act.entity.js';
import { STAGES, type Finding, type StageCode } from '../../acts/stages.js';
import type { OwnDuty } from '../../duties/duties.service.js';
import { html, type Html } from '../../page-layout/html.js';
import { addressOf, clockField, field, type Frame, type Language, type Sheet } from '../../page-layout/layout.js';
import type { Form } from '../page-input.js';
import { arrivalOf, dutyTitle, dutyWhen } from './duty-words.js';
import { placeText } from '../place-text.js';

const WORDS = {
  ru: {
    title: 'Акт наблюдения',
    names: 'Не пишите имён: ни учеников, ни взрослых. Достаточно роли («организатор», «учитель») или кода участника.',
    from: 'Во сколько вы пришли в школу',
    to: 'Во сколько вы ушли',
    stages: 'Отметьте этапы, которые вы наблюдали. Если нарушений не было, больше ничего отмечать не нужно.',
    seen: 'наблюдал(а) этот этап',
    what: 'Нарушения',
    text: 'Что именно произошло',
    remarks: 'Общие замечания',
    send: 'Отправить акт',
  },
  en: {
    title: 'Observer’s report',
    names: 'Write no names, neither of pupils nor of adults. A role or the participant’s code is enough.',
    from: 'When you came to the school',
    to: 'When you left',
    stages: 'Mark the stages that you observed. If nothing was wrong, mark nothing else.',
    seen: 'I observed this stage',
    what: 'What was wrong',
    text: 'What exactly happened',
    remarks: 'General remarks',
    send: 'Send the report',
  },
} as const;

/** The form of an act: the facts are filled in, the observer adds what they saw. */
export function actSheet(frame: Frame, { duty, act }: { readonly duty: OwnDuty; readonly act: Act | null }): Sheet {
  const words = WORDS[frame.language];
  const { uid, payload } = duty.item;
  const [from, to] = [act?.startsAt ?? arrivalOf(duty) ?? payload.start.slice(11), act?.endsAt ?? payload.end.slice(11)].map(
    (clock) => clock.slice(0, 5),
  );
  const body = html`<p>
      <strong>${dutyTitle(duty, frame.language)}</strong><br />${dutyWhen(duty, frame.language)}<br />${placeText(payload.location)}
    </p>
    <p class="note">${words.names}</p>
    <form method="post" action="${addressOf(frame, `/acts/${uid}`)}">
      ${clockField(frame, words.from, 'startsAt', from)}${clockField(frame, words.to, 'endsAt', to)}
      <p>${words.stages}</p>
      ${STAGES.map((stage) =>
        stageOf(
          stage,
          act?.findings.find((finding) => finding.stage === stage.code),
          frame.language,
        ),
      )}
      ${field(words.remarks, 'remarks', html`<textarea id="remarks" name="remarks" rows="3" maxlength="2000">${act?.remarks}</textarea>`)}
      <button>${words.send}</button>
    </form>`;
  return { path: `/acts/${uid}`, under: '', title: words.title, body };
}

/** What the form says, in the shape of an act. */
export function actOf(form: Form): unknown {
  const findings = stagesIn(form).map((code) => ({
    stage: code,
    violations: violationsIn(form, code),
    text: textIn(form, code),
  }));
  return { startsAt: form['startsAt'], endsAt: form['endsAt'], remarks: form['remarks'] ?? '', findings };
}

/** The field that `findings.0.text` of an act was read from. */
export function fieldOfAct(form: Form, where: string): string {
  const [, place, part] = /^findings\.(\d+)\.(\w+)$/u.exec(where) ?? [];
  return place === undefined ? where : `${stagesIn(form)[Number(place)]}-${part}`;
}

/** Who marks a violation of a stage, or writes about it, has seen it. */
function stagesIn(form: Form): readonly StageCode[] {
  const codes = STAGES.map(({ code }) => code);
  return codes.filter(
    (code) => [form[code], form[`${code}-violation`]].some((mark) => mark !== undefined) || textIn(form, code) !== '',
  );
}

function violationsIn(form: Form, stage: StageCode): readonly string[] {
  return [form[`${stage}-violation`] ?? []].flat();
}

function textIn(form: Form, stage: StageCode): string {
  return [form[`${stage}-text`] ?? ''].flat().join('\n').trim();
}

interface Stage {
  readonly code: StageCode;
  readonly ru: string;
  readonly en: string;
  readonly violations: readonly { readonly code: string; readonly ru: string; readonly en: string }[];
}

function stageOf(stage: Stage, finding: Finding | undefined, language: Language): Html {
  const words = WORDS[language];
  const id = `${stage.code}-text`;
  const box = (name: string, value: string, label: string, isChecked: boolean) =>
    html`<label class="choice"
      ><input type="checkbox" name="${name}" value="${value}" ${isChecked && html` checked`} />${label}</label
    >`;
  return html`<fieldset>
    <legend>${stage[language]}</legend>
    ${box(stage.code, 'seen', words.seen, finding !== undefined)}
    <div role="group" aria-labelledby="${stage.code}-what">
      <p class="small" id="${stage.code}-what">${words.what}:</p>
      ${stage.violations.map((violation) => box(`${stage.code}-violation`, violation.code, violation[language], finding?.violations.includes(violation.code) === true))}
    </div>
    ${field(words.text, id, html`<textarea id="${id}" name="${id}" rows="2" maxlength="2000">${finding?.text}</textarea>`)}
  </fieldset>`;
}
