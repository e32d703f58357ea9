import type { MarkerFinding } from './model.js';

const RATE = 0.05;

/** Benjamini and Hochberg (1995): each p of a family raised to the false discovery rate at which it would be accepted. */
export function adjusted(chances: readonly number[]): readonly number[] {
  const order = [...chances.keys()].sort((one, other) => chances[other]! - chances[one]!);
  const raised = chances.map(() => 1);
  let least = 1;
  for (const [fromEnd, index] of order.entries()) {
    least = Math.min(least, (chances[index]! * chances.length) / (chances.length - fromEnd));
    raised[index] = least;
  }
  return raised;
}

/** The same marker in all schools of one subject and grade: only what survives the control of false discoveries stays flagged. */
export function controlled(findings: readonly MarkerFinding[]): readonly MarkerFinding[] {
  const tested = findings.filter(({ p }) => p !== null);
  const rates = adjusted(tested.map(({ p }) => p ?? 1));
  return findings.map((finding) => {
    const rate = rates[tested.indexOf(finding)];
    if (rate === undefined) return finding;
    const isLost = finding.outcome === 'flagged' && rate > RATE;
    return { ...finding, outcome: isLost ? 'clear' : finding.outcome, figures: { ...finding.figures, falseDiscoveryRate: rate } };
  });
}
