import { Injectable } from '@nestjs/common';
import {
  compile,
  documentHash,
  evaluate,
  indexDuties,
  nameDuties,
  rosterOf,
  SET_RULES,
  shortagesOf,
  type Instance,
  type Roster,
  type RosterProblem,
  type RosterSolution,
} from '../engine/index.js';
import { Solver, type SolveWish } from './solver.js';

/** Takes for each slot the allowed person who has the fewest duties. No search and no bound: a roster that holds the rules. */
@Injectable()
export class FirstFitSolver extends Solver {
  async solve(problem: RosterProblem, { seed }: SolveWish): Promise<RosterSolution> {
    const instance = compile(problem);
    let roster = rosterOf(instance, indexDuties(instance, [...problem.pins]));
    for (const slot of problem.slots.keys())
      for (let person = nextFor(instance, roster, slot); person !== undefined; person = nextFor(instance, roster, slot))
        roster = rosterOf(instance, [...roster.duties, { person, slot }]);
    const { objective, terms } = evaluate(instance, roster);
    return {
      format: 'roster-solution/1',
      problem: documentHash(problem),
      status: 'feasible',
      objective,
      bound: 0,
      gap: objective / Math.max(1, objective),
      terms,
      duties: nameDuties(instance, roster.duties),
      shortages: shortagesOf(instance, roster),
      engine: { version: '0', seconds: 0, seed, backend: 'first-fit' },
    };
  }
}

function nextFor(instance: Instance, roster: Roster, slot: number): number | undefined {
  return Array.from(instance.candidatesOfSlot[slot]!)
    .filter((person) => !roster.peopleOf[slot]!.includes(person))
    .filter((person) => SET_RULES.every((rule) => rule.admits(instance, roster, person, slot)))
    .sort(
      (a, b) =>
        Number(wasTold(instance, b, slot)) - Number(wasTold(instance, a, slot)) ||
        roster.slotsOf[a]!.length - roster.slotsOf[b]!.length,
    )[0];
}

function wasTold(instance: Instance, person: number, slot: number): boolean {
  return instance.publishedOf[person]!.includes(slot);
}
