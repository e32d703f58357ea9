/** A figure as Russian readers expect it; «—» where it is not defined. */
export function decimal(value: number | null, digits = 2): string {
  return value === null ? '—' : value.toFixed(digits).replace('.', ',').replace(/^-/u, '−');
}

/** A p-value: never zero. */
export function probability(p: number | null): string {
  if (p === null) return '—';
  return p < 0.001 ? '< 0,001' : decimal(p, 3);
}

export function share(count: number, of: number): string {
  return of === 0 ? '—' : `${decimal((100 * count) / of, 1)} %`;
}
