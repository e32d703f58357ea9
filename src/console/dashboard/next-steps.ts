import type { OverviewSeeResponse } from '../service/index.js';

export type StepName =
  'workbook' | 'observers' | 'availability' | 'roster' | 'publish' | 'letters' | 'declined' | 'unsent' | 'unseen' | 'unanswered';

export interface Step {
  readonly name: StepName;
  readonly count: number;
  /** The screen where it is done. */
  readonly to: string;
}

/** What to do next, the most pressing first: what blocks everything else, then people who wait, then what is merely open. */
export function nextSteps({
  sittings,
  observers,
  availability,
  published,
  drafts,
  letters,
  duties,
}: OverviewSeeResponse): readonly Step[] {
  const silent = availability.asked - availability.answered;
  const isPlanned = published.length > 0;
  const steps: readonly (Step & { readonly isDue: boolean })[] = [
    { name: 'workbook', count: 1, to: '/imports', isDue: sittings === 0 },
    { name: 'observers', count: 1, to: '/imports', isDue: sittings > 0 && observers === 0 },
    { name: 'declined', count: duties.declined, to: rowsOf('declined', duties.declinedFrom), isDue: duties.declined > 0 },
    { name: 'letters', count: letters.batchesToReview, to: '/publish', isDue: letters.batchesToReview > 0 },
    { name: 'publish', count: drafts.length, to: '/publish', isDue: drafts.length > 0 },
    { name: 'availability', count: silent, to: '/letters', isDue: !isPlanned && silent > 0 },
    { name: 'roster', count: 1, to: '/solve', isDue: sittings > 0 && observers > 0 && !isPlanned && drafts.length === 0 },
    { name: 'unsent', count: letters.unsent, to: '/letters', isDue: letters.unsent > 0 },
    { name: 'unseen', count: letters.unseenBy, to: '/publish', isDue: letters.unseenBy > 0 },
    { name: 'unanswered', count: duties.unanswered, to: rowsOf('unanswered', duties.unansweredFrom), isDue: duties.unanswered > 0 },
  ];
  return steps.filter(({ isDue }) => isDue);
}

/** The board with those rows only, from the week of the first of them. */
function rowsOf(only: string, week: string | null): string {
  return `/board?only=${only}${week === null ? '' : `&week=${week}`}`;
}
