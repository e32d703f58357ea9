import { checkDuties, type BoundCertificate, type Instance } from '../../src/engine/index.js';
import { quotaNamed, sums, type QuotaName } from './certificate-reading.js';

/** The least cost of a set of duties that keeps the person's own rules, at the prices. */
export function cheapestSchedule(instance: Instance, certificate: BoundCertificate, person: number): number {
  const options = Array.from(instance.slotsOfPerson[person]!);
  let best = 0;
  for (let subset = 1; subset < 2 ** options.length; subset += 1) {
    const chosen = options.filter((_, bit) => (subset >> bit) & 1);
    if (isOwnRulesBroken(instance, person, chosen)) continue;
    best = Math.min(best, pricedCost(instance, certificate, person, chosen));
  }
  return best;
}

const OWN_RULES = new Set(['H6', 'H7', 'H8']);

function isOwnRulesBroken({ problem }: Instance, person: number, chosen: readonly number[]): boolean {
  const duties = chosen.map((slot) => ({
    person: problem.people[person]!.id,
    slot: problem.slots[slot]!.id,
  }));
  return checkDuties(problem, duties).violations.some(({ rule }) => OWN_RULES.has(rule));
}

function pricedCost(instance: Instance, certificate: BoundCertificate, person: number, chosen: readonly number[]): number {
  const { problem, slots, people, preferencesOf, published } = instance;
  const { weights } = problem.rules;
  const { grain } = certificate;
  let cost =
    weights.balance * people.share[person]! * chosen.length * (chosen.length + 2 * people.otherDuties[person]!) + weights.person;
  const visits = new Set<string>();
  const { category, roles: own } = problem.people[person]!;
  const counts = (name: QuotaName) => {
    const { categories, roles } = quotaNamed(instance, name);
    return categories.has(category) && (roles === null || own.some((role) => roles.has(role)));
  };
  for (const slot of chosen) {
    cost += preferencesOf[person]!.get(slot) ?? 0;
    if (problem.rules.duplication === 'soft' && problem.slots[slot]!.observed) cost += weights.duplication ?? 0;
    cost -= weights.change * published.filter((duty) => duty.person === person && duty.slot === slot).length;
    visits.add(`${slots.place[slot]!} ${slots.day[slot]!}`);
  }
  const dates = sums(
    [...visits].map((visit) => ({ place: visit.split(' ')[0]!, price: 1 })),
    ({ place }) => place,
  );
  for (const [place, count] of dates) {
    cost += weights.repeatPlace * (count - 1);
    if (instance.historyOf[person]!.includes(Number(place))) cost += weights.lastYear;
  }
  let priced = cost * grain;
  for (const slot of chosen) {
    priced -= certificate.slots[slot]! + (certificate.choices[slots.choice[slot]!] ?? 0);
    for (const name of certificate.quotas)
      if ((name.slot ?? slot) === slot && (name.choice ?? slots.choice[slot]) === slots.choice[slot] && counts(name))
        priced -= name.price;
    for (const { at, quota, price } of certificate.seats) if (at === slot && !counts(quota)) priced += price;
    priced += pricedStaff(instance, certificate, person, slot);
  }
  for (const trio of certificate.trios) if (trio.slots.filter((slot) => chosen.includes(slot)).length > 1) priced += trio.price;
  priced += weights.tripMinute * minutesOfWays(instance, person, chosen) * grain;
  for (const each of certificate.directions) if (each.person === person && dates.has(String(each.place))) priced += each.price;
  return priced;
}

/** What a duty elsewhere costs at the prices of the places that give and get, and of the moments that it lasts. */
function pricedStaff({ people, slots }: Instance, certificate: BoundCertificate, person: number, slot: number): number {
  const place = slots.place[slot]!;
  const employers = Array.from(people.employment[person]!).filter((employer) => employer !== place);
  const lasts = (minute: number) => slots.start[slot]! <= minute && minute < slots.end[slot]!;
  const away = certificate.releases.filter(({ place: from, minute }) => employers.includes(from) && lasts(minute));
  const balance = (employer: number) => (certificate.donors[employer] ?? 0) - (certificate.donors[place] ?? 0);
  return employers.reduce((sum, employer) => sum + balance(employer), 0) + away.reduce((sum, { price }) => sum + price, 0);
}

/** Minutes of the trips from home to each place of each day or, with routes, of the ways from duty to duty. */
function minutesOfWays(
  { problem, slots, homeMinutes, travelMinutes }: Instance,
  person: number,
  chosen: readonly number[],
): number {
  const places = problem.places.length;
  const ordered = chosen.toSorted((a, b) => slots.start[a]! - slots.start[b]! || a - b);
  const seen = new Set<string>();
  let minutes = 0;
  for (const [at, slot] of ordered.entries()) {
    const before = ordered[at - 1];
    const home = homeMinutes[person * places + slots.place[slot]!]!;
    const isFirst = before === undefined || slots.day[before] !== slots.day[slot];
    const visit = `${slots.place[slot]!} ${slots.day[slot]!}`;
    if (problem.rules.routes !== true) minutes += seen.has(visit) ? 0 : home;
    else minutes += isFirst ? home : travelMinutes[slots.place[before]! * places + slots.place[slot]!]!;
    seen.add(visit);
  }
  return minutes;
}
