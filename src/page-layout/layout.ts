import { CLOCK_PATTERN, type ClockField } from './clock-text.js';
import { DAY_PATTERN, type DayField } from './day-text.js';
import { html, render, trusted, type Child, type Html } from './html.js';
import { PAGE_STYLE } from './page-style.js';

export type Language = 'ru' | 'en';

export interface Tab {
  /** After the address of the whole: `/availability`. */
  readonly path: string;
  readonly title: string;
}

export interface Frame {
  readonly language: Language;
  /** The address of the whole: `/p/<token>`. */
  readonly base: string;
  /** Whose page it is. */
  readonly owner: string;
  readonly tabs: readonly Tab[];
  /** Anybody may find it: nobody's key stands in its address. */
  readonly isPublic?: boolean;
}

export interface Sheet {
  readonly path: string;
  readonly title: string;
  /** The path of the tab that it lies under, where it is none itself. */
  readonly under?: string;
  readonly body: Html;
  /** What has just been done, or why it was not. */
  readonly notice?: { readonly kind: 'good' | 'bad'; readonly text: string } | undefined;
}

const WORDS = {
  ru: { other: 'English', skip: 'К содержанию', menu: 'Разделы', service: 'Объектив: наблюдение на ВПР', code: 'Код' },
  en: { other: 'По-русски', skip: 'To the content', menu: 'Sections', service: 'Obektiv: observers of school tests', code: 'Code' },
} as const;

const EXAMPLE = { ru: 'например,', en: 'such as' } as const;

const STYLE = trusted(`<style>${PAGE_STYLE}</style>`);

/** One page: no script, no second request, readable on a telephone and on paper. */
export function pageOf(frame: Frame, sheet: Sheet): string {
  const { language, owner } = frame;
  const words = WORDS[language];
  const other = language === 'ru' ? 'en' : 'ru';
  return render(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          ${frame.isPublic !== true && html`<meta name="robots" content="noindex" />`}
          <title>${sheet.title} – ${owner}</title>
          ${STYLE}
        </head>
        <body>
          <a class="skip" href="#main">${words.skip}</a>
          <header>
            <p>${owner}</p>
            <a href="${addressOf({ ...frame, language: other }, sheet.path)}" lang="${other}" hreflang="${other}">${words.other}</a>
          </header>
          ${
            frame.tabs.length > 0 &&
            html`<nav aria-label="${words.menu}">
              <ul>
                ${frame.tabs.map((tab) => tabOf(frame, tab, sheet))}
              </ul>
            </nav>`
          }
          <main id="main">
            <h1>${sheet.title}</h1>
            ${sheet.notice && html`<p class="note ${sheet.notice.kind}" role="${sheet.notice.kind === 'bad' ? 'alert' : 'status'}">${sheet.notice.text}</p>`}
            ${sheet.body}
          </main>
          <footer class="small"><p>${words.service}</p></footer>
        </body>
      </html> `,
  );
}

/** Whose page it is, where nobody is named. */
export function codeOf(code: string, language: Language): string {
  return `${WORDS[language].code} ${code}`;
}

/** An address within the whole, in the language of the page. */
export function addressOf(
  { base, language }: Pick<Frame, 'base' | 'language'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ ...(language === 'en' && { lang: 'en' }), ...query }).toString();
  return `${base}${path}${search === '' ? '' : `?${search}`}`;
}

/** A labelled field of a form. */
export function field(label: string, id: string, control: Child): Html {
  return html`<div class="field"><label for="${id}">${label}</label>${control}</div>`;
}

/**
 * A time by the 24-hour clock, whatever the language of the browser: a field of type time shows AM and PM to some. Browsers may complete
 * it: those that may not do not bring back what was typed either, when a refused form is gone back to.
 */
export function clockField({ language }: Pick<Frame, 'language'>, label: string, id: ClockField, value = ''): Html {
  return field(
    `${label} (${EXAMPLE[language]} 09:30)`,
    id,
    html`<input id="${id}" name="${id}" value="${value}" pattern="${CLOCK_PATTERN}" maxlength="5" inputmode="numeric" required />`,
  );
}

/** A day as it is written in Russia, for the same reason: a field of type date shows the month first to some. */
export function dayField({ language }: Pick<Frame, 'language'>, label: string, id: DayField, isRequired = true): Html {
  return field(
    `${label} (${EXAMPLE[language]} 21.04.2026)`,
    id,
    html`<input
      id="${id}"
      name="${id}"
      pattern="${DAY_PATTERN}"
      maxlength="10"
      inputmode="numeric"
      ${isRequired && html`required`}
    />`,
  );
}

export function select(id: string, options: readonly (readonly [value: string, text: string])[], chosen = ''): Html {
  return html`<select id="${id}" name="${id}" required>
    ${options.map(([value, text]) => html`<option value="${value}" ${value === chosen && html` selected`}>${text}</option>`)}
  </select>`;
}

function tabOf(frame: Frame, { path, title }: Tab, sheet: Sheet): Html {
  const current = path === sheet.path ? html` aria-current="page"` : path === sheet.under && html` aria-current="true"`;
  return html`<li><a href="${addressOf(frame, path)}" ${current}>${title}</a></li>`;
}
