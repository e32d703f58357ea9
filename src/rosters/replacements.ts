import {
  EXCLUSION_NAMES,
  compile,
  evaluate,
  haversineKm,
  indexDuties,
  minutesBetween,
  rosterOf,
  without,
  type Duty,
  type Exclusion,
  type Instance,
  type Roster,
  type RosterProblem,
  type Sentence,
  type Terms,
} from '../engine/index.js';
import { firstRuleAgainst } from './first-rule.js';

/** Somebody who could take a duty, with what that would cost compared with now. */
export interface Replacement {
  readonly person: string;
  readonly category: string;
  readonly costDifference: number;
  readonly terms: Terms;
  /** Duties the person has now. */
  readonly load: number;
  /** From home, as the crow flies. */
  readonly km: number;
  /** The way from home by the rules of the roster. */
  readonly minutes: number;
}

export interface NotPossible {
  readonly person: string;
  readonly rule: string;
  readonly reason: Sentence;
}

export interface Replacements {
  /** Best first. */
  readonly possible: readonly Replacement[];
  readonly impossible: readonly NotPossible[];
}

/** Everybody who could serve in a slot instead of one person, or besides those who are there; and why the others cannot. */
export function replacements(
  problem: RosterProblem,
  duties: readonly Duty[],
  slotId: string,
  leaving: string | null,
): Replacements {
  const unpinned = { ...problem, pins: problem.pins.filter(({ person, slot }) => person !== leaving || slot !== slotId) };
  const instance = compile(unpinned);
  const now = rosterOf(instance, indexDuties(instance, duties));
  const slot = instance.slotIndex.get(slotId)!;
  const freed = leaving === null ? now : without(instance, now, { person: instance.personIndex.get(leaving)!, slot });
  const others = [...problem.people.keys()].filter((person) => !now.peopleOf[slot]!.includes(person));
  const verdicts = others.map((person) => ({ person, rule: firstRuleAgainst(instance, freed, person, slot) }));
  const current = evaluate(instance, now).objective;
  return {
    possible: verdicts
      .filter(({ rule }) => rule === undefined)
      .map(({ person }) => offer(instance, freed, { person, slot }, current))
      .sort((a, b) => a.costDifference - b.costDifference || a.load - b.load || a.km - b.km),
    impossible: verdicts.flatMap(({ person, rule }) =>
      rule === undefined ? [] : [{ person: problem.people[person]!.id, rule: rule.name, reason: reasonOf(rule) }],
    ),
  };
}

/** What keeps somebody out, in a few words; for a rule without such words, the rule itself. */
function reasonOf({ exclusion, sentence }: { readonly exclusion: Exclusion | null; readonly sentence: Sentence }): Sentence {
  return exclusion === null ? sentence : EXCLUSION_NAMES[exclusion];
}

function offer(instance: Instance, freed: Roster, duty: { person: number; slot: number }, current: number): Replacement {
  const { problem } = instance;
  const person = problem.people[duty.person]!;
  const { position } = problem.places[instance.slots.place[duty.slot]!]!;
  const { objective, terms } = evaluate(instance, rosterOf(instance, [...freed.duties, duty]));
  return {
    person: person.id,
    category: person.category,
    costDifference: objective - current,
    terms,
    load: freed.slotsOf[duty.person]!.length,
    km: Math.round(haversineKm(person.home, position) * 10) / 10,
    minutes: minutesBetween(problem.travel, person.home, position),
  };
}
