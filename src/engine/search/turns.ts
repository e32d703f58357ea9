import type { Layout } from './layout.js';

/** Who may work on a search, the first to be asked first. */
export const HANDS = ['perturbing', 'dives', 'mending', 'branches', 'prices', 'moves'] as const;
export type Hand = (typeof HANDS)[number];

/** What several that take turns have done, in looks at pairs, and what came of it of late. */
export interface Turns<Name extends string = Hand> {
  /** Nobody is left without so large a share. */
  readonly leastShare: Readonly<Record<Name, number>>;
  readonly looks: Record<Name, number>;
  readonly recent: Record<Name, { gain: number; looks: number }>;
}

/** Looks at pairs that a turn takes, at least. */
export const TURN = 1_000_000;
/** Looks that pricing a pair of a branch, with all that goes with it, is worth. */
const LOOKS_PER_JUDGED = 4;

/** Looks at pairs that rounds of prices beside those of the ascent are worth, and other work with them. */
export function looksOf({ pairs, slots }: Layout, { rounds, looks }: { readonly rounds: number; readonly looks: number }): number {
  return LOOKS_PER_JUDGED * rounds * (pairs + slots + 1) + looks;
}

/** Looks at pairs that an exact model is worth, by its simplex iterations and columns. */
export function looksOfModel(iterations: number, columns: number): number {
  return 3000 * iterations + 500 * columns;
}

/** The same for a linear program. */
export function looksOfProgram(iterations: number, columns: number): number {
  return 600 * iterations + 500 * columns;
}

/** A cycle of cooling, or of long strides, gains only at its end. */
const LEAST_SHARE: Record<Hand, number> = { dives: 0.1, perturbing: 0.2, mending: 0.3, branches: 0.25, prices: 0.1, moves: 0.03 };
/** What was gained counts half after so large a share of all work done. */
const HALF_LIFE = 0.15;
/** What a cycle of prices gains, as a share of the one before, for the same work. */
const OF_NEXT_CYCLE = 0.25;

/** Nothing done yet, by the hands of a search. */
export function noTurns(): Turns {
  return noTurnsOf(HANDS, (hand) => LEAST_SHARE[hand]);
}

/** Nothing done yet, by anybody. */
export function noTurnsOf<Name extends string>(names: readonly Name[], leastShareOf: (name: Name) => number): Turns<Name> {
  const each = <T>(valueOf: (name: Name) => T) => Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, T>;
  return { leastShare: each(leastShareOf), looks: each(() => 0), recent: each(() => ({ gain: 0, looks: 0 })) };
}

/** Notes that a hand gained so much (in cost) by so many looks. */
export function noteTurn<Name extends string>(turns: Turns<Name>, hand: Name, looks: number, gain: number): void {
  turns.looks[hand] += looks;
  const recent = turns.recent[hand];
  const kept = 0.5 ** (looks / (HALF_LIFE * total(turns.looks) + 1));
  recent.gain = kept * recent.gain + gain;
  recent.looks = kept * recent.looks + looks;
}

/** Notes that a cycle of prices has gained so much by so many looks: by that the next one is judged. */
export function notePriceCycle({ recent }: Turns, looks: number, gain: number): void {
  recent.prices.gain = OF_NEXT_CYCLE * gain;
  recent.prices.looks = looks;
}

/** Counts shares from now on; of gains, only those of prices stay known. */
export function forget({ looks, recent }: Turns): void {
  for (const hand of HANDS) looks[hand] = 0;
  recent.moves.gain = 0;
}

/** Whose turn it is of these: one who has had too little, or else the one who has gained most for the work of late. */
export function nextHand<Name extends string>(
  { leastShare, looks, recent }: Turns<Name>,
  hands: readonly Name[] = namesOf(looks),
): Name {
  const rate = (hand: Name) => recent[hand].gain / (recent[hand].looks + 1);
  const starved = hands.find((hand) => looks[hand] < leastShare[hand] * total(looks));
  return starved ?? hands.reduce((best, hand) => (rate(hand) > rate(best) ? hand : best));
}

function total(looks: Readonly<Record<string, number>>): number {
  return Object.values(looks).reduce((sum, each) => sum + each, 0);
}

function namesOf<Name extends string>(looks: Record<Name, number>): Name[] {
  return Object.keys(looks) as Name[];
}
