import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkDuties } from '../../engine/index.js';
import type { Actor } from '../../http/actor.js';
import type { Draft } from '../apply-edit.js';
import { applyDelta, deltaOf, inverseOf } from '../roster-delta.js';
import { RosterEditing, type EditOutcome, type MadeChange } from '../roster-editing.service.js';
import { RosterStore, type Version } from '../roster-store.service.js';
import type { Roster } from '../roster.entity.js';
import { versionDiff } from '../version-diff.js';
import type { BoardChange } from './board-change.js';
import { boardPatch } from './board-patch.js';
import type { BoardPatch } from './board.schema.js';
import { boardEmpty, boardMoved, notByHand, undoCrossed } from './board.problems.js';
import { stepsTo } from './board-steps.js';
import { crossingSteps } from './crossing-steps.js';

const MOST_STEPS_TOLD = 50;

export interface BoardOutcome extends EditOutcome {
  readonly board: BoardPatch;
}

/**
 * Several people change one board. Each says which version they have seen; the roster's row is locked before the board's version is
 * compared with it, and the new version is put there in the same transaction. So the changes of a board form one line, each made by
 * somebody who has seen all before it, and none is covered by another.
 */
@Injectable()
export class BoardChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly editing: RosterEditing,
  ) {}

  async change(actor: Actor, rosterId: string, seen: number, change: BoardChange): Promise<BoardOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const roster = await this.store.locked(actor, rosterId, manager);
      const head = await this.store.head(roster, manager);
      if (head === null) throw boardEmpty(roster.name);
      if (head.number !== seen) throw await this.moved(actor, head, seen, manager);
      const outcome = await this.made(actor, roster, head, change, manager);
      return { ...outcome, board: boardPatch(head, outcome.version!) };
    });
  }

  private async made(
    actor: Actor,
    roster: Roster,
    head: Version,
    change: BoardChange,
    manager: EntityManager,
  ): Promise<EditOutcome> {
    if (change.kind !== 'undo' && change.kind !== 'adopt') return this.editing.apply(actor, head, change, manager);
    const other = await this.store.numbered(roster, change.of, manager);
    const made = change.kind === 'undo' ? await this.undone(actor, head, other, manager) : adopted(head, other);
    return this.editing.keep(actor, head, { ...made, edit: change }, manager);
  }

  /** The roster as if the change that made a version had not been, with everything that came after it. */
  private async undone(actor: Actor, head: Version, made: Version, manager: EntityManager): Promise<Omit<MadeChange, 'edit'>> {
    if (made.origin !== 'edit' || made.parentId === null) throw notByHand(made.number);
    const before = await this.store.version(actor, made.parentId, manager);
    const delta = deltaOf(draftOf(before), draftOf(made));
    const draft = applyDelta(draftOf(head), inverseOf(delta));
    if (draft !== null && isAllowed(draft)) return { draft, mayBePinned: before.userPins };
    const steps = await crossingSteps(manager, actor, { head, made, delta });
    // With nobody in the way, the rules themselves say what is wrong.
    if (draft !== null && steps.length === 0) return { draft, mayBePinned: before.userPins };
    throw undoCrossed(made.number, steps);
  }

  private async moved(actor: Actor, head: Version, seen: number, manager: EntityManager) {
    const steps = await stepsTo(manager, head.id, { after: seen, most: MOST_STEPS_TOLD, reader: actor });
    const known = await this.store.numbered({ id: head.rosterId }, seen, manager).catch(() => null);
    const diff = known === null ? null : versionDiff(draftOf(known), draftOf(head));
    return boardMoved({ seen, current: head.number, steps, diff });
  }
}

function isAllowed({ problem, duties }: Draft): boolean {
  return checkDuties(problem, duties).violations.length === 0;
}

/** The duties of another version under the rules, pins and data of the board. */
function adopted({ problem }: Version, { duties, userPins }: Version): Omit<MadeChange, 'edit'> {
  return { draft: { problem, duties }, mayBePinned: userPins };
}

/** The roster of a version as edits and comparisons see it. */
function draftOf({ problem, duties }: Version): Draft {
  return { problem, duties };
}
