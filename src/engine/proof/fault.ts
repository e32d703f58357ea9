import type { Sentence } from '../roster/model.js';

/** Why a certificate proves nothing, or less than it states. */
export interface CertificateFault {
  /** Such as `bound` or `prices.slots[3]`. */
  readonly path: string;
  readonly message: Sentence;
}

export type TellFault = (path: string, ru: string, en: string) => void;

/** Collects faults in the order in which they are found. */
export function certificateFaults(): { readonly faults: CertificateFault[]; readonly tell: TellFault } {
  const faults: CertificateFault[] = [];
  return { faults, tell: (path, ru, en) => void faults.push({ path, message: { ru, en } }) };
}
