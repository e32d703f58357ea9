import type { Instance } from '../roster/instance/instance.js';
import { CERTIFICATE_FORMAT, type CertifiedPrices, type RosterCertificate, type RosterSolution } from '../roster/model.js';
import { momentText } from '../roster/time.js';
import type { BoundCertificate } from './bound/certificate.js';
import type { QuotaName } from './extras/extras.js';

/** Writes the certificate of a solution in the names of the problem; prices of 0 are left out. */
export function certificateDocument(instance: Instance, known: BoundCertificate, solution: RosterSolution): RosterCertificate {
  const { grain, value } = known;
  const { problem, objective, terms, bound } = solution;
  const isByPrices = bound <= Math.max(0, Math.ceil(value / grain));
  return {
    format: CERTIFICATE_FORMAT,
    problem,
    objective,
    terms,
    bound,
    method: isByPrices ? 'prices' : 'exact-model',
    grain,
    value,
    prices: namedPrices(instance, known),
  };
}

function namedPrices({ problem, days }: Instance, known: BoundCertificate): CertifiedPrices {
  const { slots, people, places, choices = [] } = problem;
  const demandOf = ({ slot, choice }: QuotaName) => (slot === null ? choices[choice!]!.id : slots[slot]!.id);
  return {
    slots: named(known.slots, slots),
    choices: named(known.choices, choices),
    quotas: known.quotas.map((quota) => [demandOf(quota), quota.position, quota.price]),
    seats: known.seats.map(({ at, quota, price }) => [slots[at]!.id, demandOf(quota), quota.position, price]),
    donors: named(known.donors, places),
    trios: known.trios.map(({ slots: [one, other, third], price }) => [slots[one]!.id, slots[other]!.id, slots[third]!.id, price]),
    releases: known.releases.map(({ place, minute, price }) => [places[place]!.id, momentText(minute), price]),
    directions: known.directions.map(({ person, place, employer, price }) => [
      people[person]!.id,
      places[place]!.id,
      places[employer]!.id,
      price,
    ]),
    dates: known.dates.map(({ person, place, day, price }) => [people[person]!.id, places[place]!.id, days[day]!, price]),
  };
}

function named(prices: readonly number[], items: readonly { readonly id: string }[]): (readonly [string, number])[] {
  return prices.flatMap((price, at) => (price === 0 ? [] : [[items[at]!.id, price] as const]));
}
