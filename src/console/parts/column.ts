/**
 * The heading of a column; of figures, which stand under each other at its end, and their heading with them; or one that its values say
 * themselves, so that on a telephone it is heard before each of them, and not seen.
 */
export type Column = string | { readonly figures: string } | { readonly spoken: string };

export function ofFigures(title: string): Column {
  return { figures: title };
}

export function spokenByItself(title: string): Column {
  return { spoken: title };
}

export function titleOf(column: Column): string {
  if (typeof column === 'string') return column;
  return 'figures' in column ? column.figures : column.spoken;
}
