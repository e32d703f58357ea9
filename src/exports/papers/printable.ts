import { visible } from '../../imports/values/visible-text.js';

/** A paper, or the values of a template, with every text in it as it can be printed. */
export function printable<Part>(part: Part, write: (text: string) => string = (text) => text): Part {
  return cleaned(part, (text) => write(visible(text))) as Part;
}

function cleaned(part: unknown, write: (text: string) => string): unknown {
  if (typeof part === 'string') return write(part);
  if (Array.isArray(part)) return part.map((inner) => cleaned(inner, write));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, cleaned(inner, write)]));
}
