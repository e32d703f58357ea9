import { subjectTitle } from '../campaigns/subjects.js';
import { html, type Html } from '../page-layout/html.js';
import { zoneWords } from '../pages/day-words.js';
import { addressOf, type Frame, type Language, type Sheet } from '../page-layout/layout.js';
import { records } from '../pages/records.js';
import type { DrawAnswer } from './draws.schema.js';
import { registerWords } from './register-words.js';

/** What the page needs beside the draw: whose it is, by which clock its times are told, what the schools are called. */
export interface DrawPlace {
  readonly code: string;
  readonly timeZone: string;
  /** By their logins. */
  readonly schools: ReadonlyMap<string, string>;
}

/** One draw with everything that is needed to check it. */
export function drawSheet(frame: Frame, place: DrawPlace, draw: DrawAnswer): Sheet {
  const words = registerWords[frame.language];
  const folder = `/api/v1/public/authorities/${place.code}/draws/${draw.number}/folder.zip`;
  const parties = draw.parties.map(({ stage, name, commitment, revealed }) => [
    `${name} (${words.stage.toLowerCase()} ${stage})`,
    html`<code>${commitment}</code>`,
    words.revealed[revealed],
  ]);
  const groups = draw.strata.map(({ name, works, drawn }) => [stratumTitle(name, place, frame.language), works, drawn]);
  const body = html`<p class="no-print"><a href="${addressOf(frame, '')}">${words.all}</a></p>
    <dl>
      <dt>${words.procedure}</dt>
      <dd>${words.procedures[draw.procedure]}</dd>
      <dt>${words.state}</dt>
      <dd>${words.states[draw.state]}${draw.voidReason !== null && `; ${words.reason}: ${draw.voidReason}`}</dd>
      <dt>${words.listed}</dt>
      <dd>${draw.works}, ${words.drawn}: ${draw.drawn}</dd>
    </dl>
    <p>${words.listHash}: <code>${draw.frameSha256}</code></p>
    ${draw.statement !== null && html`<p>${draw.statement[frame.language]}</p>`}
    ${draw.stages.map((stage) => stageSection(stage, place.timeZone, frame.language))}
    ${
      parties.length > 0 &&
      html`<h2>${words.parties}</h2>
        ${records(words.parties, [words.party, words.commitment, words.secret], parties)}`
    }
    <h2>${words.check}</h2>
    <p><a href="${folder}">${words.folder}</a>: ${words.checkHow}</p>
    <h2>${words.groups}</h2>
    ${draw.strata.some(({ name }) => !name.startsWith('group-')) && html`<p class="small">${words.groupNote}</p>`}
    ${records(words.groups, [words.group, words.groupWorks, words.groupDrawn], groups)}`;
  return { path: `/${draw.number}`, title: `${words.draw} ${draw.number}: ${draw.title}`, body };
}

function stageSection(stage: DrawAnswer['stages'][number], timeZone: string, language: Language): Html {
  const words = registerWords[language];
  const time = (at: Date): string =>
    at
      .toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB', { timeZone, dateStyle: 'long', timeStyle: 'medium' })
      .replace(/ (?=\d\d:)/u, '\u00A0');
  return html`<h2>${words.stage} ${stage.stage}</h2>
    <p>
      ${words.announced} ${time(stage.announcedAt)}; ${words.moment} ${time(stage.moment)}
      (${stage.beaconAddress === null ? words.dice : html`${words.beacon} <a href="${stage.beaconAddress}">${stage.round}</a>`}).
      ${stage.drawnAt !== null && `${words.held} ${time(stage.drawnAt)}.`}
      ${stage.voidedAt !== null && `${words.voided} ${time(stage.voidedAt)}.`} ${words.clock} ${zoneWords(stage.moment, timeZone)}.
    </p>
    <p>${words.readAloud}: <span class="words">${stage.words.join(' · ')}</span></p>
    <p>${words.hash} ${stage.file}): <code>${stage.sha256}</code></p>`;
}

/** `edu053001 5-2 mathematics`, the bytes that are drawn from, as people read it: `СОШ № 1, 5-2, Математика`; `group-1 …` is `группа 1`. */
function stratumTitle(name: string, { schools }: DrawPlace, language: Language): string {
  return name
    .split(' ')
    .map(
      (part) =>
        schools.get(part) ?? subjectTitle(part.replace(/^group-(?=\d+$)/u, `${registerWords[language].groupName} `), language),
    )
    .join(', ');
}
