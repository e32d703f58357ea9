import { visible } from '../../imports/values/visible-text.js';

/** A paper, or the values of a template, with every text in it as it can be printed. */
export function printable<Part>(part: Part): Part {
  return cleaned(part) as Part;
}

function cleaned(part: unknown): unknown {
  if (typeof part === 'string') return visible(part);
  if (Array.isArray(part)) return part.map(cleaned);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, cleaned(inner)]));
}
