/** Who may work on a search, the first to be asked first. */
export const HANDS = ['mending', 'prices', 'moves'] as const;
export type Hand = (typeof HANDS)[number];

/** What the hands of a search have done, in looks at pairs, and what came of it of late. */
export interface Turns {
  readonly looks: Record<Hand, number>;
  readonly recent: Record<Hand, { gain: number; looks: number }>;
}

/** No hand is left without so large a share: a cycle of cooling, or of long strides, gains only at its end. */
const LEAST_SHARE: Record<Hand, number> = { prices: 0.1, moves: 0.1, mending: 0.25 };
/** What was gained counts half after so large a share of all work done. */
const HALF_LIFE = 0.15;
/** What a cycle of prices gains, as a share of the one before, for the same work. */
const OF_NEXT_CYCLE = 0.25;

/** Nothing done yet. */
export function noTurns(): Turns {
  const none = () => ({ gain: 0, looks: 0 });
  return { looks: { prices: 0, moves: 0, mending: 0 }, recent: { prices: none(), moves: none(), mending: none() } };
}

/** Notes that a hand gained so much (in cost) by so many looks. */
export function noteTurn(turns: Turns, hand: Hand, looks: number, gain: number): void {
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
  Object.assign(looks, noTurns().looks);
  recent.moves.gain = 0;
}

/** Whose turn it is of these: one who has had too little, or else the one who has gained most for the work of late. */
export function nextHand({ looks, recent }: Turns, hands: readonly Hand[] = HANDS): Hand {
  const rate = (hand: Hand) => recent[hand].gain / (recent[hand].looks + 1);
  const starved = hands.find((hand) => looks[hand] < LEAST_SHARE[hand] * total(looks));
  return starved ?? hands.reduce((best, hand) => (rate(hand) > rate(best) ? hand : best));
}

function total({ prices, moves, mending }: Record<Hand, number>): number {
  return prices + moves + mending;
}
