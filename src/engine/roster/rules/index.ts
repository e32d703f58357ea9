import { availableThroughout } from './available-throughout.js';
import { bannedPairsApart } from './banned-pairs-apart.js';
import { datesPerPlace } from './dates-per-place.js';
import { dutyLimits } from './duty-limits.js';
import { foreignSubject } from './foreign-subject.js';
import { freeOfOtherTasks } from './free-of-other-tasks.js';
import { hasRole } from './has-role.js';
import { noConflict } from './no-conflict.js';
import { noCrowd } from './no-crowd.js';
import { noReciprocity } from './no-reciprocity.js';
import { oneChoice } from './one-choice.js';
import { pinsHold } from './pins-hold.js';
import { notDeclined } from './not-declined.js';
import { notObservedTwice } from './not-observed-twice.js';
import { releaseShare } from './release-share.js';
import { reservedSeats } from './reserved-seats.js';
import type { PairRule, SetRule } from './rule.js';
import { timeToTravel } from './time-to-travel.js';
import { trainedBefore } from './trained-before.js';

/** A single duty is allowed if each of these allows it. */
export const PAIR_RULES: readonly PairRule[] = [
  hasRole, // H1
  noConflict, // H2
  foreignSubject, // H3
  trainedBefore, // H4
  availableThroughout, // H5
  freeOfOtherTasks, // H12
  notObservedTwice, // H13
  notDeclined, // H17
];

/** A set of duties is allowed if none of these is broken. */
export const SET_RULES: readonly SetRule[] = [
  timeToTravel, // H6
  dutyLimits, // H7
  datesPerPlace, // H8
  noCrowd, // H9
  bannedPairsApart, // H9
  pinsHold, // H10
  noReciprocity, // H11
  reservedSeats, // H14
  oneChoice, // H15
  releaseShare, // H16
];
