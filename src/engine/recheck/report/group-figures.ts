import { agreementOf, type AgreementTable } from '../statistics/agreement.js';
import { pairedDifference, signTest } from '../statistics/paired.js';
import { signedRankNormal } from '../statistics/wilcoxon-normal.js';
import { signedRank } from '../statistics/wilcoxon.js';
import { errorBounds, shareEstimate } from './error-bounds.js';
import { differenceOf, outcomeOf, type RecheckedWork, type RecheckFacts } from './facts.js';
import { FEWEST_SHOWN, REPORT_MARKS, type GroupFigures, type GroupName, type ReportGroup } from './report.js';
import { taskDisagreements } from './task-disagreements.js';

/** Up to so many differing works the signed-rank test is counted exactly. */
const EXACT_RANKS = 60;

/** A group with its figures, or without them where it is too small to be shown. */
export function reportGroup(name: GroupName, works: readonly RecheckedWork[], facts: RecheckFacts): ReportGroup {
  const decided = works.filter(({ decision }) => decision !== null);
  const missing = works.filter(({ isMissing, decision }) => isMissing && decision === null).length;
  return {
    ...name,
    sampled: works.length,
    checked: decided.length,
    missing,
    undecided: works.length - decided.length - missing,
    figures: decided.length < FEWEST_SHOWN ? null : figuresOf(name, decided, works, facts),
  };
}

function figuresOf(
  name: GroupName,
  decided: readonly RecheckedWork[],
  all: readonly RecheckedWork[],
  facts: RecheckFacts,
): GroupFigures {
  const differences = decided.map((work) => differenceOf(work)!);
  const outcomes = decided.map(({ original, decision }) => outcomeOf(original, decision!, facts.rule));
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  const matrix = markMatrix(decided.map(({ original, decision }) => [original.mark, decision!.mark]));
  return {
    agreed: count('agreed'),
    raised: count('raised'),
    lowered: count('lowered'),
    meanDifference: differences.reduce((sum, d) => sum + d, 0) / differences.length,
    largestDifference: differences.reduce((largest, d) => (Math.abs(d) > Math.abs(largest) ? d : largest), 0),
    paired: pairedDifference(differences),
    signP: signTest(differences).p,
    wilcoxonP: rankP(differences),
    matrix,
    agreement: agreementOf(matrix),
    tasks: taskDisagreements(decided),
    bounds: errorBounds(name, all, facts),
    estimate: shareEstimate(name, all, facts),
  };
}

/** How often each pair of marks 2 to 5 occurred; works without a mark are left out. */
export function markMatrix(pairs: readonly (readonly [number | null, number | null])[]): AgreementTable {
  return REPORT_MARKS.map((row) =>
    REPORT_MARKS.map((column) => pairs.filter(([first, second]) => first === row && second === column).length),
  );
}

function rankP(differences: readonly number[]): number | null {
  const differing = differences.filter((d) => d !== 0).length;
  if (differing === 0) return null;
  return differing <= EXACT_RANKS ? signedRank(differences).p : signedRankNormal(differences, 'wilcoxon', { isCorrected: true }).p;
}
