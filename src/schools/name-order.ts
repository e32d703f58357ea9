const NAMES = new Intl.Collator('ru', { numeric: true });

/** As an office reads names: «СОШ № 2» before «СОШ № 10», Ёлкина between Елкина and Жукова. */
export function inNameOrder(one: string, other: string): number {
  return NAMES.compare(one, other);
}
