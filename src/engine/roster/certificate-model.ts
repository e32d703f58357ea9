import type { Day, LocalMoment, PersonId, PlaceId, SlotId } from './model.js';
import type { StatedTerms } from './solution-model.js';

/** `roster-certificate/1` as it stands in a file: why no roster of the problem costs less than the bound (proof/certificate.md). */
export const CERTIFICATE_FORMAT = 'roster-certificate/1';

/** `prices`: they alone prove the bound; `exact-model`: a branch-and-cut solver proved it, and the prices prove `value` only. */
export const PROOF_METHODS = ['prices', 'exact-model'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

export interface RosterCertificate {
  readonly format: typeof CERTIFICATE_FORMAT;
  /** Hex SHA-256 of the problem's canonical JSON (RFC 8785). */
  readonly problem: string;
  readonly objective: number;
  readonly terms: StatedTerms;
  readonly bound: number;
  readonly method: ProofMethod;
  /** Prices and `value` count in so many parts of a unit of cost. */
  readonly grain: number;
  /** What the prices prove: no roster costs less than `value / grain`. */
  readonly value: number;
  readonly prices: CertifiedPrices;
}

/** Whole numbers other than 0; what is not listed has the price 0. A *demand* is a slot or a choice. */
export interface CertifiedPrices {
  readonly slots: readonly (readonly [SlotId, price: number])[];
  readonly choices: readonly (readonly [choice: string, price: number])[];
  readonly quotas: readonly (readonly [demand: string, position: number, price: number])[];
  readonly seats: readonly (readonly [SlotId, demand: string, position: number, price: number])[];
  readonly donors: readonly (readonly [PlaceId, price: number])[];
  readonly trios: readonly (readonly [SlotId, SlotId, SlotId, price: number])[];
  readonly releases: readonly (readonly [PlaceId, LocalMoment, price: number])[];
  readonly directions: readonly (readonly [PersonId, PlaceId, employer: PlaceId, price: number])[];
  readonly dates: readonly (readonly [PersonId, PlaceId, Day, price: number])[];
}
