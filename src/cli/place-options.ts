import { Option } from 'commander';
import type { Words } from './language.js';

/** Whose data a command works on. */
export function authorityOption(words: Words): Option {
  return new Option(
    '--authority <code>',
    words('муниципалитет; не нужен, когда он один', 'the municipality; not needed where there is one'),
  );
}

/** Which campaign a command works on; it cannot be guessed. */
export function campaignOption(words: Words): Option {
  return new Option(
    '--campaign <name|id>',
    words('кампания; см. cli campaign list', 'the campaign; see cli campaign list'),
  ).makeOptionMandatory();
}
