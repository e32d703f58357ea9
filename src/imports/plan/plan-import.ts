import type { CampaignTemplate } from '../../campaigns/campaign-template.js';
import type { ImportProblem } from '../reading/import-problem.js';
import type { ReadWorkbook } from '../reading/read-workbook.js';
import { TABLE_NAMES, type TableName } from '../tables/table.js';
import { type Change, type Comparison, compare } from './compare.js';
import { crossChecks } from './cross-checks.js';
import { dayChecks, type ImportDays } from './day-checks.js';
import { normChecks } from './norm-checks.js';
import type { PresentState } from './record.js';
import { shareChecks } from './share-checks.js';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.js';
import { type WantedState, wantedRecords } from './wanted-records.js';
import { type KnownScales, workChecks } from './work-checks.js';
import { withoutElsewhere } from './without-elsewhere.js';

export interface TableCounts {
  readonly added: number;
  readonly changed: number;
  /** Already so in the system. */
  readonly same: number;
  /** In the system and not in the file: left alone. */
  readonly left: number;
}

export interface ImportSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly tables: Readonly<Record<TableName, TableCounts>>;
}

export interface ImportPlan {
  readonly problems: readonly ImportProblem[];
  readonly changes: Iterable<Change>;
  readonly summary: ImportSummary;
}

export interface PlanInput {
  readonly workbook: ReadWorkbook;
  readonly present: PresentState;
  /** null: the campaign's year has no norms on record. */
  readonly campaign: CampaignTemplate | null;
  readonly scales: KnownScales;
  readonly days: ImportDays;
  readonly newId: () => string;
}

/** The dry run: everything that is wrong with a file and everything it would change. */
export function planImport({ workbook, present, campaign, scales, days, newId }: PlanInput): ImportPlan {
  const known = { schools: new Set(present.get('schools')?.keys()), people: new Set(present.get('people')?.keys()) };
  const { tables, problems: read } = withoutElsewhere(workbook, known.schools);
  const problems = [
    ...read,
    ...crossChecks({ tables, faulty: workbook.faulty }, known),
    ...shareChecks(tables),
    ...dayChecks(tables, days),
    ...(campaign === null ? [] : normChecks(workbook.tables.sittings, present, campaign)),
    ...workChecks(workbook.tables.works, scales),
  ].toSorted(byPlace(workbook));
  const wanted = wantedRecords(tables);
  const comparison = compare(wanted, present, newId);
  return { problems, changes: comparison.changes, summary: summaryOf(problems, comparison, wanted, present) };
}

/** From the first sheet to the last: what is missed on a sheet was often to be written on one before. */
function byPlace({ sheets }: ReadWorkbook): (a: ImportProblem, b: ImportProblem) => number {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  return (a, b) =>
    (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? '').length - (b.column ?? '').length ||
    (a.column ?? '').localeCompare(b.column ?? '');
}

function summaryOf(
  problems: readonly ImportProblem[],
  { counts }: Comparison,
  wanted: WantedState,
  present: PresentState,
): ImportSummary {
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const countsOf = (table: TableName): TableCounts => {
    const targets = TARGET_NAMES.filter((name) => TARGETS[name].table === table);
    const sum = (of: (name: TargetName) => number): number => targets.reduce((total, name) => total + of(name), 0);
    return {
      added: sum((name) => counts.get(name)!.added),
      changed: sum((name) => counts.get(name)!.changed),
      same: sum((name) => counts.get(name)!.same),
      left: sum((name) => [...(present.get(name)?.keys() ?? [])].filter((key) => wanted.get(name)?.has(key) !== true).length),
    };
  };
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, countsOf(table)])) as Record<TableName, TableCounts>,
  };
}
