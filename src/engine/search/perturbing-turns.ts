import { land } from './anneal.js';
import { canDivide } from './branching/tree.js';
import { isLeading } from './partner.js';
import { agreedUsage, isLanding, isOver, perturb, startPerturbing, type Perturbing } from './perturbing.js';
import { hasSettledPrices } from './settled.js';
import { looksOf, noteTurn, TURN } from './turns.js';
import type { Work } from './under-way.js';

/** After so many rounds prices say something at all. */
export const FIRST_ROUNDS = 60;
/** A roster with so large a gap is no more than a beginning, and with a still larger one it is hardly that. */
const POOR = 0.01;
export const FAR = 0.05;

/**
 * Whether a roster is to be made by perturbing though prices are not settled yet: where it is poor, as soon as they say something at all and
 * whenever there are twice as many rounds. Where rounds are quick, also at once again if it is far away even so, and by that thread of two
 * that leads.
 */
export function isFirstRosterDue({ perturbations, sides, partner }: Work, gap: number): boolean {
  const { rounds, relaxation } = sides.ascent;
  const isQuick = canDivide(relaxation);
  const isAgain = isQuick && perturbations === 1 && gap >= FAR;
  const due = FIRST_ROUNDS * 2 ** (isAgain ? 0 : perturbations);
  return gap >= POOR && rounds >= due && (isQuick || !isLeading(partner));
}

/** Begins a perturbation before prices are settled. */
export function perturbEarly(work: Work): void {
  work.perturbations += 1;
  beginPerturbing(work);
}

/** Begins a perturbation at the best prices known. */
export function beginPerturbing(work: Work): void {
  const { annealing, ascent } = work.sides;
  goOnPerturbing(work, startPerturbing(annealing, ascent, hasSettledPrices(ascent), work.mending.random));
}

/** Goes on with a perturbation for a turn; takes up what it comes to. */
export function goOnPerturbing(work: Work, perturbing: Perturbing): void {
  const { annealing } = work.sides;
  const { layout } = perturbing.ascent.relaxation;
  const before = annealing.bestCost;
  let looks = 0;
  do looks += looksOf(layout, { rounds: perturb(perturbing), looks: 0 });
  while (looks < TURN && !isLanding(perturbing));
  if (isLanding(perturbing)) land(annealing, agreedUsage(perturbing, annealing.state.layout));
  work.perturbing = isOver(perturbing) ? null : perturbing;
  noteTurn(work.turns, 'perturbing', looks, before - annealing.bestCost);
}
