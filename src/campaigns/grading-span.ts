import { DateTime } from 'luxon';
import type { Campaign } from './campaign.entity.js';

const DAYS_AFTER_THE_END = 30;

/** The first and the last day on which the works of a campaign are graded: from its beginning until not long after its end. */
export interface GradingSpan {
  readonly from: string;
  readonly to: string;
}

export function gradingSpan({ startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>): GradingSpan {
  return { from: startsOn, to: DateTime.fromISO(endsOn).plus({ days: DAYS_AFTER_THE_END }).toISODate()! };
}
