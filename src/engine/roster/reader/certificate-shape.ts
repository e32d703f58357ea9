import {
  CERTIFICATE_FORMAT,
  FIRST_TERMS,
  PROOF_METHODS,
  SECOND_TERMS,
  type CertifiedPrices,
  type RosterCertificate,
  type StatedTerms,
} from '../model.js';
import { type Shape, list, optional, record, tuple } from './shapes.js';
import { count, day, format, identifier, moment, oneOf, ordinal, text, whole } from './values.js';

const prices = record<CertifiedPrices>({
  slots: priced(tuple<CertifiedPrices['slots'][number]>(identifier, whole)),
  choices: priced(tuple<CertifiedPrices['choices'][number]>(identifier, whole)),
  quotas: priced(tuple<CertifiedPrices['quotas'][number]>(identifier, count, whole)),
  seats: priced(tuple<CertifiedPrices['seats'][number]>(identifier, identifier, count, whole)),
  donors: priced(tuple<CertifiedPrices['donors'][number]>(identifier, whole)),
  trios: priced(tuple<CertifiedPrices['trios'][number]>(identifier, identifier, identifier, whole)),
  releases: priced(tuple<CertifiedPrices['releases'][number]>(identifier, moment, whole)),
  directions: priced(tuple<CertifiedPrices['directions'][number]>(identifier, identifier, identifier, whole)),
  dates: priced(tuple<CertifiedPrices['dates'][number]>(identifier, identifier, day, whole)),
});

const firstTerms = Object.fromEntries(FIRST_TERMS.map((term) => [term, count]));
const secondTerms = Object.fromEntries(SECOND_TERMS.map((term) => [term, optional(count, 0)]));

/** The whole document of a certificate. */
export const certificateShape: Shape<RosterCertificate> = record<RosterCertificate>({
  format: format(CERTIFICATE_FORMAT),
  problem: text,
  objective: count,
  terms: record({ ...firstTerms, ...secondTerms }) as unknown as Shape<StatedTerms>,
  bound: count,
  method: oneOf(PROOF_METHODS),
  grain: ordinal,
  value: whole,
  prices,
});

/** A kind of price that the problem does not know may be left out. */
function priced<T>(item: Shape<T>): Shape<readonly T[]> {
  return optional(list(item), []);
}
