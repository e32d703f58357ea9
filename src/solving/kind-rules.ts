import type { RosterProblem } from '../engine/index.js';
import type { PlanningRules } from './planning-rules.js';
import type { RosterKind } from './roster-kind.js';

/** The rules of the campaign as they hold for a roster of the kind. */
export function kindRules(rules: PlanningRules, kind: RosterKind): RosterProblem['rules'] {
  const {
    travel: _t,
    coverFromRisk: _c,
    slotWeights: _s,
    quotas: _q,
    ifNeededCost: _i,
    perDay: _p,
    tiesAsDeclared: _d,
    organisers,
    commission,
    ...settings
  } = rules;
  switch (kind) {
    case 'observers':
      return settings;
    case 'organisers': {
      const { releasePercent, donorBalance, reciprocity } = organisers;
      return { ...settings, maxDatesPerPlace: null, reciprocity, releasePercent, weights: { ...settings.weights, donorBalance } };
    }
    case 'commission': {
      const { duplication, duplicationCost } = commission;
      const weights = { ...settings.weights, duplication: duplicationCost };
      return {
        ...settings,
        subjectConflict: false,
        maxDatesPerPlace: null,
        reciprocity: 'off',
        routes: true,
        duplication,
        weights,
      };
    }
  }
}
