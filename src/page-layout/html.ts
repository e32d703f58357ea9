const MARKUP = Symbol('markup');

/** Text that is markup already; only `html` makes it. */
export interface Html {
  readonly [MARKUP]: string;
}

export type Child = Html | string | number | false | null | undefined | readonly Child[];

const compact = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Markup with everything put into it escaped, in texts and in quoted attributes alike; nothing stands for null and false. */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Html {
  const text = compacted(parts).reduce((done, part, index) => done + markupOf(children[index - 1]) + part);
  return { [MARKUP]: text };
}

/** Markup that another writer answers for: an SVG, a style sheet. */
export function trusted(markup: string): Html {
  return { [MARKUP]: markup };
}

/** The finished text, to be sent. */
export function render(page: Html): string {
  return page[MARKUP];
}

/** How the template is laid out in its source is nobody's business: a line end with its indent counts as one space. */
function compacted(parts: TemplateStringsArray): readonly string[] {
  const known = compact.get(parts) ?? parts.map((part) => part.replaceAll(/\s*\n\s*/gu, '\n'));
  compact.set(parts, known);
  return known;
}

function markupOf(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child));
  return MARKUP in child ? child[MARKUP] : child.map(markupOf).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
