import type { RosterProblem } from '../../../src/engine/index.js';
import { barePerson, bareProblem, bareSlot } from './bare-problem.js';

/** An hour in which all the slots lie; nobody may have two of them anyway. */
const HOUR = [540, 600] as const;

/**
 * The linear assignment problem of the OR-Library (`n`, then n × n costs): n people to n slots, one each, at the least cost. It fits
 * exactly: costs are preferences; an open slot costs more than any pair, and where one is open somebody is free to take it.
 */
export function linearAssignment(name: string, text: string): RosterProblem {
  const [size = 0, ...costs] = text.trim().split(/\s+/u).map(Number);
  const weight = costs.reduce((most, cost) => Math.max(most, cost), 0) + 1;
  const indices = Array.from({ length: size }, (_, index) => index);
  return bareProblem(name, {
    people: indices.map((index) => barePerson(`P${index}`, { total: 1 })),
    slots: indices.map((index) => bareSlot(`S${index}`, 'A', HOUR, { required: 1, weight })),
    preferences: costs.map((cost, at) => ({ person: `P${Math.floor(at / size)}`, slot: `S${at % size}`, cost })),
  });
}
