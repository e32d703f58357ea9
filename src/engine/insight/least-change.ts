import { checkDuties } from '../roster/checker/index.js';
import type { Instance } from '../roster/instance/instance.js';
import type { Duty, PersonId, SlotId } from '../roster/model.js';
import { nameDuties, type Roster } from '../roster/roster.js';
import { EDIT_KINDS, edited, type Edit } from './edit.js';
import { neededEdits, presenceOf } from './needed-edits.js';

/** A way to fill one place of a slot with everything else as it stands: who would come, after which changes, at what price. */
export interface LeastChange {
  readonly person: PersonId;
  readonly slot: SlotId;
  /** None: the person may come as things stand, and is not sent because it would cost more than the open place. */
  readonly edits: readonly Edit[];
  /** By how much the objective would rise (it falls where this is negative), recounted by the checker. */
  readonly added: number;
}

/** More changes of one person's data than these are no little change. */
const MOST_EDITS = 2;

/**
 * The least changes that would fill one open place of a slot, least first: few changes, of a kind that is asked for readily, of few minutes,
 * cheap. Each has been made and checked: the duty breaks no rule of the changed problem. The last one is always somebody new.
 */
export function leastChanges(instance: Instance, roster: Roster, slot: number, most = 3): readonly LeastChange[] {
  const ways = waysToFill(instance, roster, slot).sort(byEase);
  const duties = nameDuties(instance, roster.duties);
  const before = checkDuties(instance.problem, duties).objective;
  const made: LeastChange[] = [];
  for (const way of ways) {
    if (made.length === most - 1) break;
    const change = tried(instance, duties, before, way, slot);
    if (change !== null) made.push(change);
  }
  const stranger = tried(instance, duties, before, somebodyNew(instance, slot), slot);
  return stranger === null ? made : [...made, stranger];
}

interface Way {
  readonly person: PersonId;
  readonly edits: readonly Edit[];
}

function waysToFill(instance: Instance, roster: Roster, slot: number): Way[] {
  return instance.problem.people.flatMap(({ id }, person) => {
    if (roster.peopleOf[slot]!.includes(person)) return [];
    const edits = neededEdits(instance, roster, person, slot);
    return edits === null || edits.length > MOST_EDITS ? [] : [{ person: id, edits }];
  });
}

function byEase(one: Way, other: Way): number {
  return one.edits.length - other.edits.length || hardness(one) - hardness(other) || minutesOf(one) - minutesOf(other);
}

function hardness({ edits }: Way): number {
  return Math.max(0, ...edits.map(({ kind }) => EDIT_KINDS.indexOf(kind)));
}

function minutesOf({ edits }: Way): number {
  return edits.reduce((sum, edit) => sum + (edit.kind === 'time' ? edit.minutes : 0), 0);
}

/** Makes the change and has the checker judge it; null if it is not enough after all. */
function tried(
  { problem }: Instance,
  duties: readonly Duty[],
  before: number,
  { person, edits }: Way,
  slot: number,
): LeastChange | null {
  const duty = { person, slot: problem.slots[slot]!.id };
  const { violations, objective } = checkDuties(edits.reduce(edited, problem), [...duties, duty]);
  return violations.length > 0 ? null : { ...duty, edits, added: objective - before };
}

function somebodyNew(instance: Instance, slot: number): Way {
  const { people, slots } = instance.problem;
  const { role, place } = slots[slot]!;
  const taken = new Set(people.map(({ id }) => id));
  let person = 'newcomer';
  while (taken.has(person)) person += '+';
  return { person, edits: [{ kind: 'newcomer', person, role, interval: presenceOf(instance, slot), place }] };
}
