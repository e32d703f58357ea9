import type { CampaignTemplate } from '../../campaigns/campaign-template.js';
import type { ChangesPart } from '../changes/kept-changes.js';
import type { ImportSummary } from '../plan/plan-import.js';
import type { ImportDays } from '../plan/day-checks.js';
import type { PresentPart } from '../plan/present-state.js';
import type { KnownScales } from '../plan/work-checks.js';
import type { Background } from '../values/background.js';
import type { ImportProblem } from '../reading/import-problem.js';
import type { RefusalCode } from '../spreadsheet/refusals.js';
import type { SheetFormat } from '../spreadsheet/sheet.js';

/** What the process of a dry run is asked, one thing after the other. */
export type Order =
  | { readonly read: SentFile }
  /** More of what the database has. */
  | { readonly present: PresentPart }
  | { readonly plan: Norms }
  /** The next changes; none: that was all. */
  | { readonly next: true };

export interface SentFile {
  readonly bytes: Uint8Array;
  readonly format: SheetFormat;
  readonly fileName: string;
  /** The school that sends it, which may speak of itself only. */
  readonly ownLogin: string | null;
  readonly background: Background;
}

export interface Norms {
  readonly campaign: CampaignTemplate | null;
  readonly scales: KnownScales;
  readonly days: ImportDays;
}

/** What it answers to each. */
export type Reply =
  | { readonly hasWorks: boolean }
  | { readonly refused: RefusalCode; readonly place: string }
  | { readonly taken: true }
  | { readonly problems: readonly ImportProblem[]; readonly summary: ImportSummary }
  | { readonly changes: ChangesPart }
  /** A mistake of ours. */
  | { readonly broken: string };
