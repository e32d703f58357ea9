import type { ModelNames } from '../../search/lp/model-builder.js';
import type { LinearModel } from '../../search/lp/port.js';
import type { IndexedDuty, Instance } from '../instance/instance.js';
import { addBalance } from './balance.js';
import { addChoices } from './choices.js';
import { addCoverage } from './coverage.js';
import { addDonorBalance } from './donor-balance.js';
import { startDraft } from './draft.js';
import { addDutyLimits } from './limits.js';
import { addOverlaps } from './overlap.js';
import { addPairBans } from './pair-bans.js';
import { addPins } from './pins.js';
import { addQuotas } from './quotas.js';
import { addReciprocity } from './reciprocity.js';
import { addReleases } from './releases.js';
import { addRoutes } from './routes.js';
import { addStations } from './stations.js';
import { addChange, addDuplication, addPreferences } from './wishes.js';

/** A whole rostering problem as one mixed-integer program: same allowed rosters, same objective. */
export interface RosterMip {
  readonly model: LinearModel;
  readonly names: ModelNames;
  /** Column c, for c below the number of duties, is 1 exactly if `duties[c]` is in the roster. */
  readonly duties: readonly IndexedDuty[];
}

const GROUPS = [
  addCoverage, // H9, shortage
  addQuotas, // H14, shortage
  addChoices, // H15, shortage
  addOverlaps, // H6
  addDutyLimits, // H7
  addStations, // H8, trip, repeatPlace, lastYear
  addRoutes, // trip
  addPairBans, // H9
  addPins, // H10
  addReciprocity, // H11, reciprocity
  addReleases, // H16
  addDonorBalance, // donorBalance
  addBalance, // balance, person
  addChange, // change
  addPreferences, // preference
  addDuplication, // duplication
];

/** Writes the exact model of a compiled problem. */
export function rosterMip(instance: Instance): RosterMip {
  const draft = startDraft(instance);
  for (const addGroup of GROUPS) addGroup(draft);
  return { model: draft.builder.build(), names: draft.builder.names(), duties: draft.duties };
}

/** The duties that a solution of the model chooses. */
export function chosenDuties({ duties }: Pick<RosterMip, 'duties'>, values: ArrayLike<number>): IndexedDuty[] {
  return duties.filter((_, column) => values[column]! > 0.5);
}
