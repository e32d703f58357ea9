import type { Deadline } from './deadline/deadline.js';

/** A measure of a roadmap as its authority wrote it. */
export interface Measure {
  /** `3` or `2.1`, without the closing dot; null when the row has none. */
  readonly number: string | null;
  readonly section: string | null;
  readonly text: string;
  readonly deadline: Deadline;
  readonly responsible: readonly string[];
  readonly result: string | null;
}

/** A roadmap as it was read from a file, and what a person should look at. */
export interface Roadmap {
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly warnings: readonly RoadmapWarning[];
}

export type RoadmapWarningCode =
  | 'number-gap'
  | 'number-repeated'
  | 'number-missing'
  | 'year-differs'
  | 'deadline-unclear'
  | 'deadline-missing'
  | 'responsible-missing'
  | 'column-not-read'
  | 'header-missing'
  | 'row-not-read'
  | 'table-not-read';

/** What a person should look at: where (`measure` or `column`), and the value that stands there. */
export interface RoadmapWarning {
  readonly code: RoadmapWarningCode;
  readonly place: string;
  readonly value: string;
}
