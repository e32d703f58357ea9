import type { RosterProblem } from '../../../src/engine/index.js';
import { barePerson, bareProblem, bareSlot } from './bare-problem.js';

/** Reviewers a paper needs, papers a reviewer takes at most, and what makes similarities (quarters) whole numbers. */
const PER_PAPER = 3;
const PER_REVIEWER = 6;
const QUARTERS = 4;

/**
 * Matching papers with reviewers by similarity (`P R`, then P × R similarities): three reviewers a paper, at most six papers a reviewer.
 * It fits exactly: each paper is a slot at an hour of its own, a preference costs what the similarity lacks to 1, in quarters.
 */
export function paperMatching(name: string, text: string): RosterProblem {
  const [papers = 0, reviewers = 0, ...similarities] = text.trim().split(/\s+/u).map(Number);
  const weight = QUARTERS * PER_PAPER * papers + 1;
  return bareProblem(name, {
    people: Array.from({ length: reviewers }, (_, index) => barePerson(`R${index}`, { total: PER_REVIEWER })),
    slots: Array.from({ length: papers }, (_, index) =>
      bareSlot(`P${index}`, 'A', [60 * index, 60 * index + 60], { required: PER_PAPER, weight }),
    ),
    preferences: similarities.map((similarity, at) => ({
      person: `R${at % reviewers}`,
      slot: `P${Math.floor(at / reviewers)}`,
      cost: QUARTERS * (1 - similarity),
    })),
  });
}

/** The total similarity of an assignment that leaves nothing open and costs so much. */
export function similarityOf({ slots }: RosterProblem, objective: number): number {
  return PER_PAPER * slots.length - objective / QUARTERS;
}
