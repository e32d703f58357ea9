import { Parser } from 'htmlparser2';
import { BlockBuilder } from './block-builder.js';
import type { SourceBlock } from './source-block.js';

const BREAKS = new Set([
  'p',
  'div',
  'li',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'section',
  'article',
  'header',
  'caption',
]);
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'noscript']);

/** The lines and tables of a web page. */
export function htmlBlocks(html: string): readonly SourceBlock[] {
  const builder = new BlockBuilder();
  let bold = 0;
  let unseen = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (UNSEEN.has(name)) unseen += 1;
      if (BOLD.has(name)) bold += 1;
      openTag(builder, name, attributes);
    },
    ontext: (text) => {
      if (unseen === 0) builder.write(text.replaceAll(/\s+/gu, ' '), bold > 0);
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      if (BOLD.has(name)) bold -= 1;
      closeTag(builder, name);
    },
  });
  parser.end(html);
  return builder.end();
}

function openTag(builder: BlockBuilder, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'table') builder.openTable();
  else if (name === 'tr') builder.openRow();
  else if (name === 'td' || name === 'th') builder.openCell(countOf(attributes['colspan']), countOf(attributes['rowspan']));
  else if (BREAKS.has(name)) builder.breakLine();
}

function closeTag(builder: BlockBuilder, name: string): void {
  if (name === 'table') builder.closeTable();
  else if (name === 'td' || name === 'th') builder.closeCell();
  else if (BREAKS.has(name)) builder.breakLine();
}

function countOf(attribute: string | undefined): number {
  return Math.min(100, Math.max(1, Math.trunc(Number(attribute)) || 1));
}
