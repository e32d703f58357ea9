import { commissionFigures } from './commission-figures.js';
import { outcomeOf, ownStrata, type RecheckedWork, type RecheckFacts } from './facts.js';
import { funnelOf } from './funnel.js';
import { reportGroup } from './group-figures.js';
import { namedPairs, type Pair } from './named-pairs.js';
import { recognisableWorks } from './recognisable.js';
import { FEWEST_SHOWN, type FunnelPoint, type RecheckReport } from './report.js';

/** The report of one procedure: of each school × subject in the order of the works, of the municipality, and of the commission itself. */
export function recheckReport(facts: RecheckFacts): RecheckReport {
  const { draw, rule, confidencePercent, works, extras } = facts;
  const whole = { school: null, subject: null };
  const pairs = pairsOf(works);
  return {
    draw,
    rule,
    confidencePercent,
    municipality: reportGroup(whole, works, facts),
    groups: pairs.map(({ school, subject, works: own }) => reportGroup({ school, subject }, own, facts)),
    extras: extras.length === 0 ? null : reportGroup(whole, extras, { ...facts, strata: ownStrata(extras) }),
    named: namedPairs(pairs, facts),
    funnel: funnelOf(
      pairs.flatMap((pair) => funnelPoint(pair, facts)),
      totalsOf(works, facts),
    ),
    commission: commissionFigures(facts),
    recognisable: recognisableWorks([...works, ...extras]),
  };
}

function pairsOf(works: readonly RecheckedWork[]): readonly Pair[] {
  const byPair = new Map<string, RecheckedWork[]>();
  for (const work of works) {
    const key = JSON.stringify([work.school, work.subject]);
    const own = byPair.get(key);
    if (own === undefined) byPair.set(key, [work]);
    else own.push(work);
  }
  return [...byPair.values()].map((own) => ({ school: own[0]!.school, subject: own[0]!.subject, works: own }));
}

function funnelPoint({ school, subject, works }: Pair, facts: RecheckFacts): readonly FunnelPoint[] {
  const { works: checked, errors } = totalsOf(works, facts);
  return checked < FEWEST_SHOWN ? [] : [{ school, subject, checked, share: errors / checked }];
}

/** Of the decided works: how many, and how many mis-marked. */
function totalsOf(works: readonly RecheckedWork[], { rule }: RecheckFacts): { readonly works: number; readonly errors: number } {
  const decided = works.flatMap(({ original, decision }) => (decision === null ? [] : [{ original, decision }]));
  const errors = decided.filter(({ original, decision }) => outcomeOf(original, decision, rule) !== 'agreed').length;
  return { works: decided.length, errors };
}
