import { agreementOf } from '../statistics/agreement.js';
import { krippendorffAlpha } from '../statistics/many-raters.js';
import { intraclassCorrelations } from '../statistics/reliability.js';
import type { AnchorWork, ControlCheck, RecheckFacts } from './facts.js';
import { markMatrix } from './group-figures.js';
import { FEWEST_SHOWN, type CommissionFigures, type ExpertFigures, type Severity } from './report.js';

/** Points: our own default for when an average error of the commission is worth a word. */
const NOTABLE_ERROR = 0.25;

/** How the commission agrees with itself: first with second checks, experts with known marks, all experts on anchor works. */
export function commissionFigures({ works, controls, anchors }: RecheckFacts): CommissionFigures {
  const doubles = works.flatMap(({ checks: [first, second] }) => (first && second ? [[first, second] as const] : []));
  const isEnough = doubles.length >= FEWEST_SHOWN;
  return {
    doubleChecked: doubles.length,
    arbitrated: works.filter(({ checks }) => checks.length > 2).length,
    icc21: isEnough ? intraclassCorrelations(doubles.map((pair) => pair.map(({ total }) => total))).icc21 : null,
    agreement: agreementOf(markMatrix(doubles.map(([first, second]) => [first.mark, second.mark]))),
    experts: expertFigures(controls),
    severity: severityOf(controls),
    anchorWorks: anchors.length,
    anchorAlpha: anchorAlpha(anchors),
  };
}

function expertFigures(controls: readonly ControlCheck[]): readonly ExpertFigures[] {
  const experts = [...new Set(controls.map(({ expert }) => expert))].toSorted();
  return experts.map((expert) => {
    const errors = controls.filter((check) => check.expert === expert).map(({ given, known }) => given - known);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      expert,
      works: errors.length,
      exact: errors.filter((error) => error === 0).length,
      meanError: mean(errors),
      meanAbsoluteError: mean(errors.map(Math.abs)),
    };
  });
}

/** What control works say of the commission as a whole. */
export function severityOf(controls: readonly ControlCheck[]): Severity {
  if (controls.length === 0) return { kind: 'unmeasured' };
  const meanError = controls.reduce((sum, { given, known }) => sum + given - known, 0) / controls.length;
  if (Math.abs(meanError) < NOTABLE_ERROR) return { kind: 'even', meanError };
  return { kind: meanError < 0 ? 'strict' : 'generous', meanError };
}

function anchorAlpha(anchors: readonly AnchorWork[]): number | null {
  const experts = [...new Set(anchors.flatMap(({ totals }) => Object.keys(totals)))];
  if (anchors.length < 2 || experts.length < 2) return null;
  return krippendorffAlpha(
    experts.map((expert) => anchors.map(({ totals }) => totals[expert] ?? null)),
    'interval',
  );
}
