import { balance } from './balance.js';
import { change } from './change.js';
import { donorBalance } from './donor-balance.js';
import { duplication } from './duplication.js';
import { lastYear } from './last-year.js';
import { person } from './person.js';
import { preference } from './preference.js';
import { reciprocity } from './reciprocity.js';
import { repeatPlace } from './repeat-place.js';
import { shortage } from './shortage.js';
import type { CostTerm } from './term.js';
import { trip } from './trip.js';

/** The objective is the sum of these. */
export const COST_TERMS: readonly CostTerm[] = [
  shortage,
  change,
  balance,
  trip,
  repeatPlace,
  lastYear,
  reciprocity,
  preference,
  person,
  duplication,
  donorBalance,
];
