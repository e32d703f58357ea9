import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { RosterCertificate } from '../engine/index.js';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import type { LetterPreview } from '../messages/message-writer.service.js';
import type { Job } from '../jobs/job.entity.js';
import type { RosterKind } from '../solving/roster-kind.js';
import type { RosterScope } from '../solving/roster-scope.js';
import type { SearchLimits, SolveWish } from '../solving/solve-wish.js';
import type { ThreadControl } from '../solving/solver-thread.js';
import type { DrawWish } from './draw-wish.js';
import { RosterEditing, type EditOutcome } from './roster-editing.service.js';
import type { RosterEdit } from './roster-edit.js';
import { RosterCertificates } from './proof/roster-certificates.service.js';
import { RosterPlanning, type Plan, type PlanWish } from './roster-planning.service.js';
import { RosterPublishing, staffingOf, type Publication, type PublishWish } from './roster-publishing.service.js';
import { nameTaken, nothingToResume } from './roster-problems.js';
import { ensureResumable } from './resumption.js';
import { RosterSolving, type SolveOutcome } from './roster-solving.service.js';
import { RosterStore, type Version } from './roster-store.service.js';
import type { VersionSummary } from './roster-views.js';
import { Roster } from './roster.entity.js';
import { versionSummaries, type VersionsWish } from './version-summaries.js';
import { versionDiff, type VersionDiff } from './version-diff.js';

/** The life of rosters: made, solved, changed by hand, compared, published. Commands and other features enter here. */
@Injectable()
export class RostersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly planning: RosterPlanning,
    private readonly certificates: RosterCertificates,
    private readonly solving: RosterSolving,
    private readonly editing: RosterEditing,
    private readonly publishing: RosterPublishing,
    private readonly audit: AuditService,
  ) {}

  async create(
    actor: Actor,
    campaignId: string,
    { kind = 'observers', ...rest }: { name: string; scope: RosterScope; kind?: RosterKind | undefined },
  ): Promise<Roster> {
    const wish = { ...rest, kind };
    const campaign = await this.dataSource.manager.findOneBy(Campaign, { id: campaignId, authorityId: authorityOf(actor) });
    if (campaign === null) throw notFound('кампания', campaignId);
    return this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(Roster, { campaignId, kind, name: wish.name });
      if (known !== null) throw nameTaken(wish.name);
      const roster = await manager.save(manager.create(Roster, { ...wish, campaignId, authorityId: campaign.authorityId }));
      await this.audit.record(manager, actor, 'roster.create', { type: 'roster', id: roster.id }, { ...wish });
      return roster;
    });
  }

  async list(actor: Actor, { limit, cursor, campaignId }: PageQuery & { campaignId?: string | undefined }): Promise<Page<Roster>> {
    const rosters = this.dataSource.manager.createQueryBuilder(Roster, 'roster').where({ authorityId: authorityOf(actor) });
    const after = cursorKey(cursor, z.tuple([z.uuid()]));
    if (campaignId !== undefined) rosters.andWhere('roster.campaignId = :campaignId', { campaignId });
    if (after !== undefined) rosters.andWhere('roster.id > :after', { after: after[0] });
    return toPage(
      await rosters
        .orderBy('roster.id')
        .take(limit + 1)
        .getMany(),
      limit,
      ({ id }) => [id],
    );
  }

  get(actor: Actor, rosterId: string): Promise<Roster> {
    return this.store.roster(actor, rosterId);
  }

  /** The versions of a roster, newest first. */
  async versions(
    actor: Actor,
    rosterId: string,
    { limit, cursor, ...wish }: PageQuery & VersionsWish,
  ): Promise<Page<VersionSummary>> {
    const { id } = await this.store.roster(actor, rosterId);
    const before = cursorKey(cursor, z.tuple([z.int()]))?.[0] ?? null;
    return toPage(
      await versionSummaries(this.dataSource.manager, id, { ...wish, before, most: limit + 1 }),
      limit,
      ({ number }) => [number],
    );
  }

  version(actor: Actor, versionId: string): Promise<Version> {
    return this.store.version(actor, versionId);
  }

  /** Why no roster costs less than the bound of a solved version. */
  certificate(actor: Actor, versionId: string): Promise<RosterCertificate> {
    return this.certificates.of(actor, versionId);
  }

  /** The problem as it would be solved now, with who was left out and why. */
  buildProblem(actor: Actor, rosterId: string, wish: PlanWish = {}): Promise<Plan> {
    return this.planning.plan(actor, rosterId, wish);
  }

  /** Starts a solve in the background. */
  solve(actor: Actor, rosterId: string, wish: DrawWish & PlanWish): Promise<Job> {
    return this.solving.enqueue(actor, rosterId, wish);
  }

  /** Solves while the caller waits; the outcome is a new draft. */
  solveNow(actor: Actor, rosterId: string, wish: SolveWish & PlanWish, control?: ThreadControl): Promise<SolveOutcome> {
    return this.solving.solveNow(actor, rosterId, wish, control);
  }

  /** A solve from the published version in which duties told for the days around `at` stay, and few others change. */
  replan(actor: Actor, rosterId: string, { at, ...wish }: SolveWish & PlanWish & { readonly at: Date }): Promise<Job> {
    return this.solving.enqueue(actor, rosterId, { ...wish, freezeAt: at });
  }

  replanNow(
    actor: Actor,
    rosterId: string,
    { at, ...wish }: SolveWish & PlanWish & { readonly at: Date },
    control?: ThreadControl,
  ): Promise<SolveOutcome> {
    return this.solving.solveNow(actor, rosterId, { ...wish, freezeAt: at }, control);
  }

  /** Takes up the search that a version rests on: its roster begins, and what it proved holds if the problem is the same. */
  resume(actor: Actor, versionId: string, limits: SearchLimits): Promise<Job> {
    return this.solving.resume(actor, versionId, limits, new Date());
  }

  /** The same while the caller waits; from the version on the board unless a number is given. */
  async resumeNow(
    actor: Actor,
    rosterId: string,
    { from, at, ...limits }: SearchLimits & { readonly from: number | null; readonly at: Date },
    control?: ThreadControl,
  ): Promise<SolveOutcome> {
    const roster = await this.store.roster(actor, rosterId);
    const version = from === null ? await this.store.head(roster) : await this.store.numbered(roster, from);
    if (version === null) throw nothingToResume(roster.name);
    ensureResumable(version);
    return this.solving.solveNow(actor, rosterId, { ...limits, basedOn: version.id, resumeAt: at }, control);
  }

  tryEdit(actor: Actor, versionId: string, edit: RosterEdit): Promise<EditOutcome> {
    return this.editing.try(actor, versionId, edit);
  }

  edit(actor: Actor, versionId: string, edit: RosterEdit, newest?: number): Promise<EditOutcome> {
    return this.editing.edit(actor, versionId, edit, newest);
  }

  publish(actor: Actor, versionId: string, wish: PublishWish = {}): Promise<Publication> {
    return this.publishing.publish(actor, versionId, wish);
  }

  letters(actor: Actor, versionId: string): Promise<readonly LetterPreview[]> {
    return this.publishing.letters(actor, versionId);
  }

  /** What people would have to be told if the second version took the place of the first. */
  async diff(actor: Actor, fromId: string, toId: string): Promise<VersionDiff> {
    const [from, to] = [await this.store.version(actor, fromId), await this.store.version(actor, toId)];
    return versionDiff(staffingOf(from), staffingOf(to));
  }
}
