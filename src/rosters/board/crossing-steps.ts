import type { EntityManager } from 'typeorm';
import type { Actor } from '../../http/actor.js';
import type { RosterDelta } from '../roster-delta.js';
import type { Version } from '../roster-store.service.js';
import { stepsTo, type BoardStep } from './board-steps.js';

const MOST_STEPS = 100;

/**
 * The steps since a version that were about the slots its change was about, newest first; where there are none, those about the same
 * people. A step that is no change by hand made the whole roster anew, and so is about everything.
 */
export async function crossingSteps(
  manager: EntityManager,
  reader: Actor,
  { head, made, delta }: { readonly head: Version; readonly made: Version; readonly delta: RosterDelta },
): Promise<readonly BoardStep[]> {
  const steps = await stepsTo(manager, head.id, { after: made.number, most: MOST_STEPS, reader });
  const rows = await manager.query<{ id: string; delta: RosterDelta | null }[]>(
    'SELECT id, delta FROM roster_versions WHERE id = ANY($1)',
    [steps.map(({ id }) => id)],
  );
  const deltas = new Map(rows.map(({ id, delta: kept }) => [id, kept]));
  const alike = (named: (change: RosterDelta) => readonly string[]) => {
    const own = new Set(named(delta));
    return steps.filter(({ id }) => {
      const later = deltas.get(id) ?? null;
      return later === null || named(later).some((name) => own.has(name));
    });
  };
  const inSlots = alike(slotsOf);
  return inSlots.length > 0 ? inSlots : alike(peopleOf);
}

function slotsOf({ duties, pins }: RosterDelta): readonly string[] {
  return [duties, pins].flatMap(({ added, removed }) => [...added, ...removed].map(({ slot }) => slot));
}

function peopleOf({ duties, pins, bans }: RosterDelta): readonly string[] {
  const named = [duties, pins].flatMap(({ added, removed }) => [...added, ...removed].map(({ person }) => person));
  return [...named, ...[...bans.added, ...bans.removed].map(([person]) => person)];
}
