import { subjectTitle } from '../campaigns/subjects.js';
import { escaped } from '../http/html-text.js';
import type { Page } from '../http/paging.js';
import type { DrawAnswer, DrawLine } from './draws.schema.js';

/** Whose register it is, and the clock by which its times are told. */
export interface RegisterOwner {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8a94a6; --link: light-dark(#0b4fb3, #8ab4ff) }
body { font: 17px/1.5 system-ui, "PT Sans", Arial, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: light-dark(#1b1b1b, #eee); background: light-dark(#fff, #14171c) }
a { color: var(--link) } a:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px } div { overflow-x: auto } code, .words { overflow-wrap: anywhere } .words { font-weight: 700 }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid var(--line); padding: .25rem .7rem; text-align: left; vertical-align: top } td.n { text-align: right }
`;

const STATES: Readonly<Record<DrawLine['state'], string>> = {
  listed: 'список составлен, плана ещё нет',
  open: 'план объявлен, стороны раскрывают секреты',
  closed: 'случайность появилась, жребий ещё не записан',
  drawn: 'проведена',
  void: 'отменена до появления случайности',
};

const REVEALED = { yes: 'раскрыт', refused: 'отказ: пустая строка', no: 'не раскрыт' } as const;

/** The register of an authority's draws: every number, also of those declared void. */
export function registerPage(owner: RegisterOwner, { items, nextCursor }: Page<DrawLine>): string {
  const rows = items.map(
    (draw) =>
      `<tr><td class="n"><a href="/draws/${escaped(owner.code)}/${draw.number}">${draw.number}</a></td><td>${escaped(draw.title)}</td><td>${draw.procedure}</td><td class="n">${draw.works}</td><td>${STATES[draw.state]}</td></tr>`,
  );
  const next = nextCursor === null ? '' : `<p><a href="/draws/${escaped(owner.code)}?cursor=${nextCursor}">Раньше</a></p>`;
  return page(
    `Реестр жеребьёвок: ${owner.name}`,
    `<p>Номера идут подряд; ни одна жеребьёвка не удаляется. Любую можно проверить самому, без этой программы.</p>
<div role="region" tabindex="0" aria-label="Жеребьёвки"><table><tr><th>№</th><th>Что проверяют</th><th>Процедура</th><th>Работ в списке</th><th>Состояние</th></tr>${rows.join('')}</table></div>${next}`,
  );
}

/** One draw with everything that is needed to check it. */
export function drawPage(owner: RegisterOwner, draw: DrawAnswer): string {
  const files = `/api/v1/public/authorities/${escaped(owner.code)}/draws/${draw.number}`;
  const time = (at: Date): string =>
    at.toLocaleString('ru-RU', { timeZone: owner.timeZone, dateStyle: 'long', timeStyle: 'medium' });
  return page(
    `Жеребьёвка № ${draw.number}: ${draw.title}`,
    `<p><a href="/draws/${escaped(owner.code)}">${escaped(owner.name)}: все жеребьёвки</a></p>
<p>Состояние: ${STATES[draw.state]}${draw.voidReason === null ? '' : `; причина: ${escaped(draw.voidReason)}`}.</p>
<p>В списке работ: ${draw.works}, вынуто: ${draw.drawn}. SHA-256 списка frame.tsv: <code>${draw.frameSha256}</code></p>
${draw.statement === null ? '' : `<p>${escaped(draw.statement.ru)}</p>`}
${draw.stages.map((stage) => stageSection(stage, time)).join('')}
${table(
  ['Сторона', 'Обязательство (SHA-256 секрета)', 'Секрет'],
  draw.parties.map(({ stage, name, commitment, revealed }) => [
    `${escaped(name)} (этап ${stage})`,
    `<code>${commitment}</code>`,
    REVEALED[revealed],
  ]),
)}
<h2>Проверить самому</h2>
<p><a href="${files}/folder.zip">Вся папка (.zip)</a>: список, план, секреты, итог и средства проверки. Откройте в ней verify.html (без интернета) или запустите python3 verify.py.</p>
<h2>По стратам</h2>
${table(
  ['Страта', 'Работ', 'Вынуто'],
  draw.strata.map(({ name, works, drawn }) => [stratumTitle(name), String(works), String(drawn)]),
)}`,
  );
}

function stageSection(stage: DrawAnswer['stages'][number], time: (at: Date) => string): string {
  const outcome =
    stage.drawnAt === null
      ? stage.voidedAt === null
        ? ''
        : `Отменён ${time(stage.voidedAt)}.`
      : `Проведён ${time(stage.drawnAt)}.`;
  return `<h2>Этап ${stage.stage}: ${stage.file}</h2>
<p>Объявлен ${time(stage.announcedAt)}; случайность появляется ${time(stage.moment)}. ${outcome}</p>
<p class="words">${stage.words.join(' ')}</p><p>SHA-256: <code>${stage.sha256}</code></p>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div role="region" tabindex="0" aria-label="${head[0]}"><table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${cells.join('')}</table></div>`;
}

/** `edu053001 5-2 mathematics` with the subject's name for people. */
function stratumTitle(name: string): string {
  const words = name.split(' ');
  return escaped([...words.slice(0, -1), subjectTitle(words.at(-1) ?? '')].join(' '));
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main><h1>${escaped(title)}</h1>
${body}
</main>
</html>
`;
}
