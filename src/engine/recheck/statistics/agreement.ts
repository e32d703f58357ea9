/** Counts of works by first mark (rows) and second mark (columns), categories in order. */
export type AgreementTable = readonly (readonly number[])[];

/** Agreement of two markers; a coefficient that is 0/0 is null: "not defined", never 1. */
export interface Agreement {
  readonly works: number;
  readonly observed: number | null;
  readonly cohen: number | null;
  readonly linear: number | null;
  readonly quadratic: number | null;
  /** Gwet's AC1 (2008): chance agreement that does not collapse when one mark prevails. */
  readonly gwetAc1: number | null;
}

/** All agreement coefficients of a table (Cohen 1960 and 1968, Gwet 2008). */
export function agreementOf(table: AgreementTable): Agreement {
  const steps = Math.max(1, table.length - 1);
  const works = table.flat().reduce((sum, n) => sum + n, 0);
  return {
    works,
    observed: works === 0 ? null : table.reduce((sum, row, i) => sum + row[i]!, 0) / works,
    cohen: weightedKappa(table, (i, j) => (i === j ? 0 : 1)),
    linear: weightedKappa(table, (i, j) => Math.abs(i - j) / steps),
    quadratic: weightedKappa(table, (i, j) => ((i - j) / steps) ** 2),
    gwetAc1: gwetAc1(table, works),
  };
}

/** κ = 1 − Σ d·p_ij / Σ d·p_i·p_j for any disagreement weights d; null when no disagreement could be expected. */
export function weightedKappa(table: AgreementTable, disagreement: (i: number, j: number) => number): number | null {
  const { rows, columns, works } = margins(table);
  let seen = 0;
  let expected = 0;
  table.forEach((row, i) =>
    row.forEach((n, j) => {
      seen += disagreement(i, j) * n;
      expected += (disagreement(i, j) * rows[i]! * columns[j]!) / works;
    }),
  );
  return works === 0 || expected === 0 ? null : 1 - seen / expected;
}

function gwetAc1(table: AgreementTable, works: number): number | null {
  if (works === 0 || table.length < 2) return null;
  const { rows, columns } = margins(table);
  const shares = rows.map((n, i) => (n + columns[i]!) / (2 * works));
  const chance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (table.length - 1);
  const observed = table.reduce((sum, row, i) => sum + row[i]!, 0) / works;
  return (observed - chance) / (1 - chance);
}

function margins(table: AgreementTable): { readonly rows: number[]; readonly columns: number[]; readonly works: number } {
  const rows = table.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  return { rows, columns, works: rows.reduce((sum, n) => sum + n, 0) };
}
