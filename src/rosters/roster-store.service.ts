import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { Duty as PlannedDuty, RosterProblem, RosterSolution } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { notFound } from '../http/problems.js';
import type { PlanningWarning } from '../solving/planning-warning.js';
import { slotRow } from '../solving/slot-key.js';
import type { BoardChange } from './board/board-change.js';
import { dutyRoles } from './duty-roles.js';
import { RosterVersion } from './roster-version.entity.js';
import { Roster } from './roster.entity.js';

/** A version with its documents as what they are. */
export interface Version extends Omit<RosterVersion, 'problem' | 'solution' | 'warnings'> {
  readonly warnings: readonly PlanningWarning[];
  readonly problem: RosterProblem;
  readonly solution: RosterSolution;
}

export interface DraftToSave {
  readonly roster: Roster;
  readonly origin: RosterVersion['origin'];
  readonly parentId: string | null;
  readonly problem: RosterProblem;
  readonly solution: RosterSolution;
  /** What people have pinned themselves; a frozen duty is pinned in the problem only. */
  readonly userPins: readonly PlannedDuty[];
  readonly warnings: readonly PlanningWarning[];
  /** The change by hand that made it. */
  readonly edit?: BoardChange;
}

/** All duties as one value, a region's as well: a statement takes no more than 65,535 of them. A code that nobody bears is an error. */
const INSERT_DUTIES = `
  INSERT INTO duties (authority_id, version_id, person_id, sitting_id, grading_block_id, room, role, is_pinned)
  SELECT $1, $2, p.id, d."sittingId", d."gradingBlockId", d.room, d.role, d."isPinned"
  FROM jsonb_to_recordset($3::jsonb)
    AS d(person text, "sittingId" uuid, "gradingBlockId" uuid, room text, role text, "isPinned" boolean)
  LEFT JOIN people p ON p.authority_id = $1 AND p.code = d.person`;

/** Rows of rosters and their versions, always within the authority of the one who asks. */
@Injectable()
export class RosterStore {
  constructor(private readonly dataSource: DataSource) {}

  async roster(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<Roster> {
    const roster = await manager.findOneBy(Roster, { id, authorityId: authorityOf(actor) });
    if (roster === null) throw notFound('график', id);
    return roster;
  }

  async campaignOf(roster: Roster, manager: EntityManager = this.dataSource.manager): Promise<Campaign> {
    return manager.findOneByOrFail(Campaign, { id: roster.campaignId });
  }

  async version(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<Version> {
    const version = await manager.findOneBy(RosterVersion, { id, authorityId: authorityOf(actor) });
    if (version === null) throw notFound('версия графика', id);
    return asVersion(version);
  }

  /** A version of this roster and of no other. */
  async versionOf(actor: Actor, roster: Roster, id: string, manager: EntityManager = this.dataSource.manager): Promise<Version> {
    const version = await this.version(actor, id, manager);
    if (version.rosterId !== roster.id) throw notFound('версия этого графика', id);
    return version;
  }

  async published(rosterId: string, manager: EntityManager = this.dataSource.manager): Promise<Version | null> {
    const version = await manager.findOneBy(RosterVersion, { rosterId, state: 'published' });
    return version === null ? null : asVersion(version);
  }

  /** The number of the newest version, or of the newest that may become the roster; 0 before the first. */
  async newestNumber(rosterId: string, manager: EntityManager, wish: { readonly withWhatIfs: boolean }): Promise<number> {
    const [{ newest }] = await manager.query<[{ newest: number }]>(
      `SELECT coalesce(max(number), 0)::int AS newest FROM roster_versions WHERE roster_id = $1 AND ($2 OR origin <> 'what-if')`,
      [rosterId, wish.withWhatIfs],
    );
    return newest;
  }

  /** What is on the board of the roster; null before the first solve. */
  async head({ headId }: Roster, manager: EntityManager = this.dataSource.manager): Promise<Version | null> {
    if (headId === null) return null;
    return asVersion(await manager.findOneByOrFail(RosterVersion, { id: headId }));
  }

  async numbered({ id }: Pick<Roster, 'id'>, number: number, manager: EntityManager = this.dataSource.manager): Promise<Version> {
    const version = await manager.findOneBy(RosterVersion, { rosterId: id, number });
    if (version === null) throw notFound('версия графика', number);
    return asVersion(version);
  }

  /** Locks the roster: until the transaction ends, nobody else changes or publishes a version of it. */
  async locked(actor: Actor, id: string, manager: EntityManager): Promise<Roster> {
    await manager.query('SELECT 1 FROM rosters WHERE id = $1 FOR UPDATE', [id]);
    return this.roster(actor, id, manager);
  }

  /** What has become public is on the board too, unless the board has gone on from it already. */
  async putOnBoard({ id, rosterId }: Version, manager: EntityManager): Promise<void> {
    await manager.query(
      `WITH RECURSIVE line AS (
         SELECT v.id, v.parent_id FROM rosters r JOIN roster_versions v ON v.id = r.head_id WHERE r.id = $1
         UNION ALL SELECT v.id, v.parent_id FROM roster_versions v JOIN line ON v.id = line.parent_id)
       UPDATE rosters SET head_id = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM line WHERE line.id = $2)`,
      [rosterId, id],
    );
  }

  /** The version that was public when this one's line of drafts began; null when nothing was. */
  async baseOf(version: Pick<RosterVersion, 'parentId'>, manager: EntityManager): Promise<string | null> {
    const rows = await manager.query<{ id: string }[]>(
      `WITH RECURSIVE line AS (
         SELECT id, parent_id, state FROM roster_versions WHERE id = $1
         UNION ALL SELECT v.id, v.parent_id, v.state FROM roster_versions v JOIN line ON v.id = line.parent_id AND line.state = 'draft')
       SELECT id FROM line WHERE state <> 'draft'`,
      [version.parentId],
    );
    return rows[0]?.id ?? null;
  }

  async userPins(
    version: Pick<RosterVersion, 'id'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<readonly PlannedDuty[]> {
    return manager.query<PlannedDuty[]>(
      `SELECT p.code AS person, coalesce('sitting:' || d.sitting_id, 'grading:' || d.grading_block_id) || coalesce('/' || d.room, '') AS slot
       FROM duties d JOIN people p ON p.id = d.person_id WHERE d.version_id = $1 AND d.is_pinned ORDER BY 2, 1`,
      [version.id],
    );
  }

  /** A new draft with its duties; the roster's row is locked, so versions are numbered without gaps. */
  async saveDraft(actor: Actor, draft: DraftToSave, manager: EntityManager): Promise<Version> {
    const { roster, solution } = draft;
    await manager.query('SELECT 1 FROM rosters WHERE id = $1 FOR UPDATE', [roster.id]);
    const newest = await this.newestNumber(roster.id, manager, { withWhatIfs: true });
    const version = await manager.save(
      manager.create(RosterVersion, {
        authorityId: roster.authorityId,
        rosterId: roster.id,
        number: newest + 1,
        state: 'draft',
        origin: draft.origin,
        parentId: draft.parentId,
        problem: { ...draft.problem },
        problemSha256: solution.problem,
        solution: { ...solution },
        warnings: draft.warnings,
        edit: draft.edit ?? null,
        createdBy: actor.name,
        createdByUserId: actor.userId ?? null,
      }),
    );
    await this.saveDuties(version, draft, manager);
    if (draft.origin !== 'what-if') await this.moveHead(roster, draft.parentId, version.id, manager);
    return asVersion(version);
  }

  /** A draft goes onto the board only if it goes on from what is there: nobody's change is covered by somebody's older one. */
  private async moveHead({ id }: Roster, from: string | null, to: string, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE rosters SET head_id = $3 WHERE id = $1 AND head_id IS NOT DISTINCT FROM $2', [id, from, to]);
  }

  private async saveDuties(
    version: RosterVersion,
    { problem, solution, userPins, roster }: DraftToSave,
    manager: EntityManager,
  ): Promise<void> {
    const roleOf = dutyRoles(problem, solution.duties);
    const pinned = new Set(userPins.map(({ person, slot }) => `${person}\t${slot}`));
    const rows = solution.duties.map(({ person, slot }) => ({
      ...slotRow(slot),
      person,
      role: roleOf({ person, slot })!,
      isPinned: pinned.has(`${person}\t${slot}`),
    }));
    await manager.query(INSERT_DUTIES, [roster.authorityId, version.id, JSON.stringify(rows)]);
  }
}

function asVersion(row: RosterVersion): Version {
  return row as unknown as Version;
}
