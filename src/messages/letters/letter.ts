import { escaped } from '../../http/html-text.js';

export type Language = 'ru' | 'en';

/** A part of a letter; both its text and its HTML are made of the same parts. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export interface Letter {
  readonly subject: string;
  readonly parts: readonly Part[];
}

export function letterText({ parts }: Letter): string {
  return `${parts.map(textOf).join('\n\n')}\n`;
}

/** A page without pictures, scripts or anything to be fetched: it looks the same everywhere and tells nobody that it was opened. */
export function letterHtml({ subject, parts }: Letter, language: Language): string {
  const body = parts.map(htmlOf).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em">
${body}
</body>
</html>
`;
}

export function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

/** A list, or nothing when there is nothing to list. */
export function list(title: string, items: readonly string[]): readonly Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, items }];
}

export function link(label: string, url: string | null): readonly Part[] {
  return url === null ? [] : [{ kind: 'link', label, url }];
}

function textOf(part: Part): string {
  if (part.kind === 'paragraph') return part.text;
  if (part.kind === 'link') return `${part.label}:\n${part.url}`;
  return [part.title, ...part.items.map((item) => `- ${item}`)].join('\n');
}

function htmlOf(part: Part): string {
  if (part.kind === 'paragraph') return `<p>${escaped(part.text)}</p>`;
  if (part.kind === 'link') return `<p><a href="${escaped(part.url)}">${escaped(part.label)}</a></p>`;
  const items = part.items.map((item) => `<li>${escaped(item)}</li>`).join('\n');
  return `<p><strong>${escaped(part.title)}</strong></p>\n<ul>\n${items}\n</ul>`;
}
