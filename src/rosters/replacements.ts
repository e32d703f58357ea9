import {
  TERMS,
  compile,
  evaluate,
  haversineKm,
  indexDuties,
  minutesBetween,
  rankCandidates,
  rosterOf,
  without,
  type Duty,
  type Evaluation,
  type Instance,
  type RankedCandidate,
  type Roster,
  type RosterProblem,
  type Sentence,
  type Terms,
} from '../engine/index.js';
import { firstRuleAgainst, reasonOf } from './first-rule.js';

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
  const base = { ...evaluate(instance, freed), now: evaluate(instance, now).objective };
  const ranked = rankCandidates(instance, freed, slot).filter(({ person }) => person !== leaving);
  const possible = new Set(ranked.map(({ person }) => person));
  const kept = problem.people.flatMap(({ id }, person) => {
    const rule =
      possible.has(id) || now.peopleOf[slot]!.includes(person) ? undefined : firstRuleAgainst(instance, freed, person, slot);
    return rule === undefined ? [] : [{ person: id, rule: rule.name, reason: reasonOf(rule) }];
  });
  return {
    possible: ranked
      .map((candidate) => offer(instance, freed, slot, candidate, base))
      .sort((a, b) => a.costDifference - b.costDifference || a.load - b.load || a.km - b.km),
    impossible: kept,
  };
}

/** The costs without the one who leaves, and what the roster costs now. */
interface Base extends Evaluation {
  readonly now: number;
}

/** A candidate's own share of the costs is added to those of the rest: the roster is not priced anew for each. */
function offer(
  instance: Instance,
  freed: Roster,
  slot: number,
  { person: id, added, cost }: RankedCandidate,
  base: Base,
): Replacement {
  const { problem, personIndex } = instance;
  const index = personIndex.get(id)!;
  const { category, home } = problem.people[index]!;
  const { position } = problem.places[instance.slots.place[slot]!]!;
  return {
    person: id,
    category,
    costDifference: base.objective + cost - base.now,
    terms: Object.fromEntries(TERMS.map((term) => [term, base.terms[term] + added[term]])) as Terms,
    load: freed.slotsOf[index]!.length,
    km: Math.round(haversineKm(home, position) * 10) / 10,
    minutes: minutesBetween(problem.travel, home, position),
  };
}
