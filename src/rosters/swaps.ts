import {
  compile,
  costed,
  evaluate,
  including,
  indexDuties,
  PAIR_RULES,
  rosterOf,
  SET_RULES,
  without,
  type Duty,
  type IndexedDuty,
  type Instance,
  type Roster,
  type RosterProblem,
} from '../engine/index.js';

/** Somebody comes here from a place of theirs, and somebody else takes that place over. */
export interface Swap {
  /** Who comes here. */
  readonly person: string;
  /** The place that they give up. */
  readonly from: string;
  /** Who takes it: the one who leaves here, or where nobody is here whoever costs least. */
  readonly by: string;
  readonly costDifference: number;
}

const MOST_OFFERED = 5;
/** Those that promise most are tried: an exchange asks of one person, a place that somebody is to take over of everybody. */
const MOST_TRIED = { exchange: 3_000, chain: 300 };

/** Exchanges of two people that fill a slot, the cheapest first; pinned duties stay where they are. */
export function swaps(problem: RosterProblem, duties: readonly Duty[], slotId: string, leaving: string | null): readonly Swap[] {
  const unpinned = { ...problem, pins: problem.pins.filter(({ person, slot }) => person !== leaving || slot !== slotId) };
  const instance = compile(unpinned);
  const now = rosterOf(instance, indexDuties(instance, duties));
  const slot = instance.slotIndex.get(slotId)!;
  const leaver = leaving === null ? undefined : instance.personIndex.get(leaving)!;
  const freed = leaver === undefined ? now : without(instance, now, { person: leaver, slot });
  const pinned = new Set(unpinned.pins.map(({ person, slot: at }) => `${person}\t${at}`));
  const isPinned = ({ person, slot: at }: IndexedDuty) => pinned.has(`${idOf(instance, person)}\t${slotOf(instance, at)}`);
  const before = evaluate(instance, freed).objective - evaluate(instance, now).objective;
  return givable(instance, freed, slot, leaver)
    .filter((duty) => !isPinned(duty))
    .slice(0, leaver === undefined ? MOST_TRIED.chain : MOST_TRIED.exchange)
    .flatMap((given) => tried(instance, freed, { slot, given, leaver }))
    .map(({ added, ...swap }) => ({ ...swap, costDifference: before + added }))
    .sort((a, b) => a.costDifference - b.costDifference)
    .slice(0, MOST_OFFERED);
}

/** Duties whose holder may serve in the slot and the one who leaves may serve in theirs; nearest in time first. */
function givable(instance: Instance, roster: Roster, slot: number, leaver: number | undefined): readonly IndexedDuty[] {
  const { start } = instance.slots;
  const distance = ({ slot: at }: IndexedDuty) => Math.abs(start[at]! - start[slot]!);
  return roster.duties
    .filter(
      ({ person, slot: at }) =>
        at !== slot && person !== leaver && !roster.peopleOf[slot]!.includes(person) && mayServe(instance, person, slot),
    )
    .filter(({ slot: at }) => leaver === undefined || (!roster.peopleOf[at]!.includes(leaver) && mayServe(instance, leaver, at)))
    .toSorted((a, b) => distance(a) - distance(b));
}

interface Try {
  readonly slot: number;
  readonly given: IndexedDuty;
  readonly leaver: number | undefined;
}

/** The exchange, where every rule allows it, and what it adds to the cost. */
function tried(
  instance: Instance,
  roster: Roster,
  { slot, given, leaver }: Try,
): readonly (Omit<Swap, 'costDifference'> & { added: number })[] {
  const { person, slot: from } = given;
  const left = without(instance, roster, given);
  if (!fits(instance, left, person, slot)) return [];
  const come = including(instance, left, { person, slot });
  const heirs = leaver === undefined ? heirsOf(instance, come, person, from) : [leaver];
  const moved = costed(instance, left, person, slot).cost - costed(instance, left, person, from).cost;
  const offers = heirs
    .filter((heir) => fits(instance, come, heir, from))
    .map((heir) => ({ by: idOf(instance, heir), added: moved + costed(instance, come, heir, from).cost }));
  const best = offers.toSorted((a, b) => a.added - b.added)[0];
  return best === undefined ? [] : [{ person: idOf(instance, person), from: slotOf(instance, from), ...best }];
}

/** Who could take over a place that somebody gives up. */
function heirsOf(instance: Instance, { peopleOf }: Roster, giver: number, from: number): readonly number[] {
  return [...instance.problem.people.keys()].filter(
    (person) => person !== giver && !peopleOf[from]!.includes(person) && mayServe(instance, person, from),
  );
}

function mayServe(instance: Instance, person: number, slot: number): boolean {
  return PAIR_RULES.every((rule) => rule.allows(instance, person, slot));
}

function fits(instance: Instance, roster: Roster, person: number, slot: number): boolean {
  return SET_RULES.every((rule) => rule.admits(instance, roster, person, slot));
}

function idOf({ problem }: Instance, person: number): string {
  return problem.people[person]!.id;
}

function slotOf({ problem }: Instance, slot: number): string {
  return problem.slots[slot]!.id;
}
