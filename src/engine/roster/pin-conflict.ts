import { datesLeft } from './instance/dates-left.js';
import type { IndexedDuty, Instance } from './instance/instance.js';
import type { ConflictMember, Sentence } from './model.js';
import { flowsOf, reversed, rosterOf } from './roster.js';
import { bannedPairsApart } from './rules/banned-pairs-apart.js';
import { datesPerPlace } from './rules/dates-per-place.js';
import { dutyLimits } from './rules/duty-limits.js';
import { PAIR_RULES } from './rules/index.js';
import { noCrowd } from './rules/no-crowd.js';
import { noReciprocity } from './rules/no-reciprocity.js';
import { oneChoice } from './rules/one-choice.js';
import { releaseShare } from './rules/release-share.js';
import { reservedSeats } from './rules/reserved-seats.js';
import type { PairRule, SetRule } from './rules/rule.js';
import { fitTogether, timeToTravel } from './rules/time-to-travel.js';

/** A rule and the pins that cannot all hold under it; without any one of them the rest can. */
export interface PinConflict {
  readonly rule: PairRule | SetRule;
  readonly pins: readonly IndexedDuty[];
}

/**
 * The smallest set of pins that no roster can hold, or null. Only pins force duties and no rule is mended by a further duty,
 * so a problem has a roster exactly if the pins alone are one.
 */
export function pinConflict(instance: Instance): PinConflict | null {
  const pins = distinctPins(instance);
  const found = [...singles(instance, pins), ...couples(instance, pins), ...crowds(instance, pins), ...together(instance, pins)];
  return found.reduce<PinConflict | null>(
    (least, each) => (least === null || each.pins.length < least.pins.length ? each : least),
    null,
  );
}

/** The conflict in the words of the solution document: the rule first, then each pin. */
export function conflictMembers({ problem }: Instance, { rule, pins }: PinConflict, language: keyof Sentence): ConflictMember[] {
  const members = pins.map((pin) => {
    const { id: person } = problem.people[pin.person]!;
    const { id: slot, place, start } = problem.slots[pin.slot]!;
    const when = `${slot}, ${place}, ${start.replace('T', ' ')}`;
    const sentence = { ru: `закреплено: ${person} в выходе ${when}`, en: `pinned: ${person} in the slot ${when}` };
    return { rule: 'pin', person, slot, message: sentence[language] };
  });
  return [{ rule: rule.name, message: rule.sentence[language] }, ...members];
}

function distinctPins({ pins, problem }: Instance): IndexedDuty[] {
  return [...new Map(pins.map((pin) => [pin.person * problem.slots.length + pin.slot, pin])).values()];
}

/** Pins that a rule for single duties forbids. */
function singles(instance: Instance, pins: readonly IndexedDuty[]): PinConflict[] {
  return PAIR_RULES.flatMap((rule) =>
    pins.filter(({ person, slot }) => !rule.allows(instance, person, slot)).map((pin) => ({ rule, pins: [pin] })),
  );
}

/** Two pins that exclude each other. */
function couples(instance: Instance, pins: readonly IndexedDuty[]): PinConflict[] {
  return pins.flatMap((one, at) =>
    pins.slice(at + 1).flatMap((other) => {
      const rule = ruleAgainst(instance, one, other);
      return rule === null ? [] : [{ rule, pins: [one, other] }];
    }),
  );
}

function ruleAgainst(instance: Instance, one: IndexedDuty, other: IndexedDuty): SetRule | null {
  if (one.person === other.person && !fitTogether(instance, one.slot, other.slot)) return timeToTravel;
  if (one.slot === other.slot && instance.pairBansOf[one.person]!.includes(other.person)) return bannedPairsApart;
  if (instance.problem.rules.reciprocity !== 'hard') return null;
  const back = new Set(flowsOf(instance, one).map((flow) => reversed(instance, flow)));
  return flowsOf(instance, other).some((flow) => back.has(flow)) ? noReciprocity : null;
}

/** One pin more than a limit allows, for every limit that is exceeded. */
function crowds(instance: Instance, pins: readonly IndexedDuty[]): PinConflict[] {
  const { people, slots, days, weekCount } = instance;
  const left = ({ person, slot }: IndexedDuty) => datesLeft(instance, person, slots.place[slot]!);
  const perDate = [...groups(pins, ({ person, slot }) => [person, slots.place[slot], slots.day[slot]]).values()].map(
    ([first]) => first!,
  );
  const freshDates = perDate.filter((pin) => !left(pin).isKnown(slots.day[pin.slot]!));
  return [
    ...overfull(
      dutyLimits,
      groups(pins, ({ person, slot }) => [person, slots.day[slot]]),
      ({ person, slot }) => people.dayRoom[person * days.length + slots.day[slot]!]!,
    ),
    ...overfull(
      dutyLimits,
      groups(pins, ({ person, slot }) => [person, slots.week[slot]]),
      ({ person, slot }) => people.weekRoom[person * weekCount + slots.week[slot]!]!,
    ),
    ...overfull(
      dutyLimits,
      groups(pins, ({ person }) => [person]),
      ({ person }) => people.total[person]!,
    ),
    ...overfull(
      datesPerPlace,
      groups(freshDates, ({ person, slot }) => [person, slots.place[slot]]),
      (pin) => left(pin).room,
    ),
    ...overfull(
      noCrowd,
      groups(pins, ({ slot }) => [slot]),
      ({ slot }) => slots.required[slot]!,
    ),
  ];
}

/** Pins that break one of the rules about demands and places together, without any that could be spared. */
function together(instance: Instance, pins: readonly IndexedDuty[]): PinConflict[] {
  return [reservedSeats, oneChoice, releaseShare]
    .filter((rule) => breaks(instance, rule, pins))
    .map((rule) => ({
      rule,
      pins: pins.reduce((left, pin) => {
        const fewer = left.filter((each) => each !== pin);
        return breaks(instance, rule, fewer) ? fewer : left;
      }, pins),
    }));
}

function breaks(instance: Instance, rule: SetRule, pins: readonly IndexedDuty[]): boolean {
  return rule.breaches(instance, rosterOf(instance, pins)).length > 0;
}

function groups(pins: readonly IndexedDuty[], keyOf: (pin: IndexedDuty) => unknown): Map<string, IndexedDuty[]> {
  const found = new Map<string, IndexedDuty[]>();
  for (const pin of pins) {
    const key = JSON.stringify(keyOf(pin));
    found.set(key, [...(found.get(key) ?? []), pin]);
  }
  return found;
}

function overfull(rule: SetRule, pinGroups: Map<string, IndexedDuty[]>, limitOf: (pin: IndexedDuty) => number): PinConflict[] {
  return [...pinGroups.values()]
    .filter((group) => group.length > limitOf(group[0]!))
    .map((group) => ({ rule, pins: group.slice(0, limitOf(group[0]!) + 1) }));
}
