import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentHash, type Duty, type RosterProblem, type RosterSolution, type StatedTerms } from '../engine/index.js';
import type { Actor } from '../http/actor.js';
import type { PlanningWarning } from '../solving/planning-warning.js';
import { slotRow } from '../solving/slot-key.js';
import type { BoardChange } from './board/board-change.js';
import { dutyRoles } from './duty-roles.js';
import { versionDeltaOf, type PinnedDraft, type VersionDelta } from './roster-delta.js';
import { dataGone } from './roster-problems.js';
import { RosterStore, versionOf, type Version } from './roster-store.service.js';
import { RosterVersion } from './roster-version.entity.js';
import type { Roster } from './roster.entity.js';
import { changed, VersionDocumentsReader, wholeDocuments, type VersionDocuments } from './version-documents.js';
import { figuresOfChange, figuresOfSolution } from './version-figures.js';

export interface DraftToSave {
  readonly roster: Roster;
  readonly origin: RosterVersion['origin'];
  readonly parentId: string | null;
  readonly problem: RosterProblem;
  readonly solution: RosterSolution;
  /** What people have pinned themselves; a frozen duty is pinned in the problem only. */
  readonly userPins: readonly Duty[];
  readonly warnings: readonly PlanningWarning[];
  /** The change by hand that made it. */
  readonly edit?: BoardChange;
  /** The share beyond which chance let nobody foresee a pair. */
  readonly mostLikely?: number | null;
}

/** A change by hand and what it comes to. */
export interface ChangeToSave {
  readonly roster: Roster;
  readonly draft: PinnedDraft;
  readonly costs: { readonly objective: number; readonly terms: StatedTerms };
  /** No roster of the changed problem costs less: proved. */
  readonly bound: number;
  readonly edit: BoardChange;
}

/** After so many changes in a row one is kept whole, so that none is far from its documents. */
const MOST_CHANGES = 100;

/** All duties as one value, a region's as well: a statement takes no more than 65,535 of them. A code that nobody bears is an error. */
const INSERT_DUTIES = `
  INSERT INTO duties (authority_id, version_id, person_id, sitting_id, grading_block_id, room, role, is_pinned)
  SELECT $1, $2, p.id, d."sittingId", d."gradingBlockId", d.room, d.role, d."isPinned"
  FROM jsonb_to_recordset($3::jsonb)
    AS d(person text, "sittingId" uuid, "gradingBlockId" uuid, room text, role text, "isPinned" boolean)
  LEFT JOIN people p ON p.authority_id = $1 AND p.code = d.person`;

const [NO_PERSON, NO_SLOT] = ['23502', '23503'];

/** Writes versions: whole ones, changes by hand as what they change, and what a change lacks when it is published. */
@Injectable()
export class VersionWriting {
  constructor(
    private readonly store: RosterStore,
    private readonly documents: VersionDocumentsReader,
  ) {}

  /** A new draft with its documents and duties. */
  async saveDraft(actor: Actor, draft: DraftToSave, manager: EntityManager): Promise<Version> {
    const { roster, origin, parentId, problem, solution, userPins, warnings, edit = null, mostLikely = null } = draft;
    const figures = figuresOfSolution(solution, problem.rules.weights);
    const facts = { origin, parentId, warnings, edit, mostLikely, figures };
    const documents = { problem: { ...problem }, problemSha256: solution.problem, solution: { ...solution } };
    const row = await this.insert(actor, roster, { ...facts, ...documents }, manager);
    const whole = wholeDocuments(problem, solution, userPins);
    await insertDuties(row, whole, whole.duties, manager);
    return versionOf(row, this.documents.keep(row.id, whole));
  }

  /** A new draft as what it changes in its parent. */
  async saveChange(actor: Actor, parent: Version, change: ChangeToSave, manager: EntityManager): Promise<Version> {
    const { roster, draft, costs, bound, edit } = change;
    const made = changed(draft, { bound, changes: parent.changes + 1 });
    const facts = { origin: 'edit' as const, parentId: parent.id, warnings: parent.warnings, edit };
    if (made.changes > MOST_CHANGES)
      return this.saveDraft(
        actor,
        { ...facts, roster, problem: made.problem, solution: made.solution(), userPins: made.userPins },
        manager,
      );
    const [delta, figures] = [versionDeltaOf(parent, draft), figuresOfChange(made, costs, bound)];
    const row = await this.insert(actor, roster, { ...facts, figures, delta }, manager);
    await insertDuties(row, made, delta.duties.added, manager);
    return versionOf(row, this.documents.keep(row.id, made));
  }

  /** Makes a draft the published version; a change gets documents and duties of its own. */
  async publish(version: Version, publishedAt: Date, manager: EntityManager): Promise<void> {
    const state = { state: 'published' as const, publishedAt };
    const delta = await deltaAlone(version, manager);
    if (delta === null) {
      await manager.update(RosterVersion, { id: version.id }, state);
      return;
    }
    const { problem, solution } = version;
    const written = new Set(delta.duties.added.map(keyOf));
    await insertDuties(
      version,
      version,
      version.duties.filter((duty) => !written.has(keyOf(duty))),
      manager,
    );
    const documents = { problem: { ...problem }, problemSha256: documentHash(problem), solution: { ...solution } };
    await manager.update(RosterVersion, { id: version.id }, { ...state, ...documents });
  }

  /** The roster's row is locked, so versions are numbered without gaps. */
  private async insert(actor: Actor, roster: Roster, row: Partial<RosterVersion>, manager: EntityManager): Promise<RosterVersion> {
    const { id: rosterId, authorityId } = roster;
    await manager.query('SELECT 1 FROM rosters WHERE id = $1 FOR UPDATE', [rosterId]);
    const newest = await this.store.newestNumber(rosterId, manager, { withWhatIfs: true });
    const by = { createdBy: actor.name, createdByUserId: actor.userId ?? null };
    const version = manager.create(RosterVersion, { ...row, ...by, authorityId, rosterId, number: newest + 1, state: 'draft' });
    const written = await manager.save(version);
    if (row.origin !== 'what-if') await moveHead(roster, row.parentId ?? null, written.id, manager);
    return written;
  }
}

/** A draft goes onto the board only if it goes on from what is there: nobody's change is covered by somebody's older one. */
async function moveHead({ id }: Roster, from: string | null, to: string, manager: EntityManager): Promise<void> {
  await manager.query('UPDATE rosters SET head_id = $3 WHERE id = $1 AND head_id IS NOT DISTINCT FROM $2', [id, from, to]);
}

/** The change that a version is kept as; null where it is whole. */
async function deltaAlone({ id }: Version, manager: EntityManager): Promise<VersionDelta | null> {
  const [row] = await manager.query<[{ delta: VersionDelta | null }]>(
    'SELECT CASE WHEN problem IS NULL THEN delta END AS delta FROM roster_versions WHERE id = $1',
    [id],
  );
  return row.delta;
}

async function insertDuties(
  { id, authorityId }: Pick<RosterVersion, 'id' | 'authorityId'>,
  { problem, duties, userPins }: Pick<VersionDocuments, 'problem' | 'duties' | 'userPins'>,
  some: readonly Duty[],
  manager: EntityManager,
): Promise<void> {
  const roleOf = dutyRoles(problem, duties);
  const pinned = new Set(userPins.map(keyOf));
  const rows = some.map((duty) => ({
    ...slotRow(duty.slot),
    person: duty.person,
    role: roleOf(duty)!,
    isPinned: pinned.has(keyOf(duty)),
  }));
  await manager.query(INSERT_DUTIES, [authorityId, id, JSON.stringify(rows)]).catch(goneMeanwhile);
}

/** A person's code, a sitting or a grading block that the problem was built from is not there any more. */
function goneMeanwhile(error: unknown): never {
  const { code } = error as { code?: unknown };
  throw code === NO_PERSON || code === NO_SLOT ? dataGone() : error;
}

function keyOf({ person, slot }: Duty): string {
  return `${person}\t${slot}`;
}
