/** The heading of a column; of figures, which stand under each other at its end, and their heading with them. */
export type Column = string | { readonly figures: string };

export function ofFigures(title: string): Column {
  return { figures: title };
}

export function titleOf(column: Column): string {
  return typeof column === 'string' ? column : column.figures;
}
