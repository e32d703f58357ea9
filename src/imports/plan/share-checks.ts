import { type ImportProblem, problemAt } from '../reading/import-problem.js';
import type { ReadRow } from '../reading/read-row.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';
import { inPerCent } from './wanted-shares.js';

const TOLERANCE = 1.5;

/** What the published tables say against themselves; shares and numbers are kept as they are written. */
export function shareChecks(
  tables: Pick<ReadWorkbook['tables'], 'markShares' | 'journalShares' | 'listedSchools'>,
): readonly ImportProblem[] {
  return [
    ...tables.markShares.flatMap((row) => sumProblem(row, [...(row.values.shares?.values() ?? [])])),
    ...tables.journalShares.flatMap((row) => sumProblem(row, [row.values.lowered, row.values.confirmed, row.values.raised])),
    ...tables.listedSchools.flatMap((row) => {
      const sum = [...(row.values.flags?.values() ?? [])].filter((flag) => flag === 1).length;
      const { count } = row.values;
      return count === undefined || count === null || row.values.flags === undefined || count === sum
        ? []
        : [at(row, 'count', 'flags.differ', String(count), { sum: String(sum) })];
    }),
  ];
}

function sumProblem(row: ReadRow<unknown>, shares: readonly (number | null | undefined)[]): readonly ImportProblem[] {
  const sum = inPerCent(shares).reduce<number>((total, value) => total + (value ?? 0), 0);
  return Math.abs(sum - 100) <= TOLERANCE ? [] : [at(row, 'group', 'shares.sum', '', { sum: sum.toFixed(1) })];
}

function at(
  { sheet, row, columns }: ReadRow<unknown>,
  column: string,
  code: 'shares.sum' | 'flags.differ',
  value: string,
  words: Record<string, string>,
): ImportProblem {
  return problemAt({ sheet, row, column: columns.get(column) ?? null }, code, value, words);
}
