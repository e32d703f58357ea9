import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { RosterSolution } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { notFound } from '../http/problems.js';
import type { PlanningWarning } from '../solving/planning-warning.js';
import { RosterVersion } from './roster-version.entity.js';
import { Roster } from './roster.entity.js';
import { VersionDocumentsReader, type VersionDocuments } from './version-documents.js';

/** A version with its documents as what they are. */
export interface Version
  extends Omit<RosterVersion, 'problem' | 'problemSha256' | 'solution' | 'delta' | 'warnings'>, Omit<VersionDocuments, 'solution'> {
  readonly warnings: readonly PlanningWarning[];
  /** Of a change by hand it is worked out when it is first asked for. */
  readonly solution: RosterSolution;
}

/** Rows of rosters and their versions, always within the authority of the one who asks. */
@Injectable()
export class RosterStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: VersionDocumentsReader,
  ) {}

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
    return this.whole(version, manager);
  }

  /** A version of this roster and of no other. */
  async versionOf(actor: Actor, roster: Roster, id: string, manager: EntityManager = this.dataSource.manager): Promise<Version> {
    const version = await this.version(actor, id, manager);
    if (version.rosterId !== roster.id) throw notFound('версия этого графика', id);
    return version;
  }

  async published(rosterId: string, manager: EntityManager = this.dataSource.manager): Promise<Version | null> {
    const version = await manager.findOneBy(RosterVersion, { rosterId, state: 'published' });
    return version === null ? null : this.whole(version, manager);
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
    return this.whole(await manager.findOneByOrFail(RosterVersion, { id: headId }), manager);
  }

  async numbered({ id }: Pick<Roster, 'id'>, number: number, manager: EntityManager = this.dataSource.manager): Promise<Version> {
    const version = await manager.findOneBy(RosterVersion, { rosterId: id, number });
    if (version === null) throw notFound('версия графика', number);
    return this.whole(version, manager);
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

  private async whole(row: RosterVersion, manager: EntityManager): Promise<Version> {
    return versionOf(row, await this.documents.of(row, manager));
  }
}

export function versionOf(row: RosterVersion, { solution, ...documents }: VersionDocuments): Version {
  const { problem: _problem, problemSha256: _hash, solution: _solution, delta: _delta, ...facts } = row;
  return {
    ...facts,
    ...documents,
    warnings: row.warnings as readonly PlanningWarning[],
    get solution() {
      return solution();
    },
  };
}
