/** A figure as Russian readers expect it; «–» where it is not defined. */
export function decimal(value: number | null, digits = 2): string {
  if (value === null) return '–';
  const text = value.toFixed(digits).replace('.', ',');
  return Number(text.replace(',', '.')) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A p-value: never zero. */
export function probability(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0,001' : decimal(p, 3);
}

/** Of how many, with the % on the same line. */
export function share(count: number, of: number): string {
  return of === 0 ? '–' : `${decimal((100 * count) / of, 1)}\u00A0%`;
}
