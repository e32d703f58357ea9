import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { readCampaignTemplates } from '../campaigns/campaign-templates.js';
import { gradingSpan } from '../campaigns/grading-span.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given } from '../database/versioned-rows.js';
import { type Actor, authorityOf } from '../http/actor.js';
import { cursorKey, type Page, toPage } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { lastDayGone } from '../http/request-fields.js';
import { annotated } from './annotate.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { School } from '../schools/school.entity.js';
import { Import } from './import.entity.js';
import { countChanges, firstChanges, keepChanges } from './changes/kept-changes.js';
import { peopleChanged } from './changes/people-changed.js';
import { rowsThatDiffer } from './changes/rows-that-differ.js';
import { obstaclesToUndo, undoChanges } from './changes/undo-changes.js';
import { writeChanges } from './changes/write-changes.js';
import { backgroundOf } from './dry-run/background-of.js';
import { DryRun } from './dry-run/dry-run.js';
import type { Norms } from './dry-run/orders.js';
import {
  fileRefused,
  importFileGone,
  importHasDependents,
  importHasErrors,
  importIsStale,
  importNotApplied,
  importWasUndone,
  markIsFixed,
} from './imports.problems.js';
import { type ImportAnswer, type ImportLine, importCursor, type ImportsQuery, type UploadBody } from './imports.schema.js';
import { presentState, type Scope } from './plan/present-state.js';
import { keyOf } from './plan/record.js';
import type { ImportProblem } from './reading/import-problem.js';
import { FileRefused } from './spreadsheet/refusals.js';

const CHANGES_SHOWN = 500;

type PersonAction = 'person.import' | 'person.import-undo';

@Injectable()
export class ImportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The dry run: reads the file, compares it with the system and keeps the outcome; nothing else changes. */
  async check(actor: Actor, campaignId: string, { fileName, bytes }: UploadBody): Promise<ImportAnswer> {
    const scope = await this.scopeOf(actor, campaignId);
    const dryRun = new DryRun();
    try {
      const background = await backgroundOf(this.dataSource.manager, scope);
      const hasWorks = await dryRun.read({ bytes, fileName, ownLogin: await this.ownLogin(actor), background });
      const saved = await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
        for await (const part of presentState(manager, scope, hasWorks)) await dryRun.tell(part);
        const { summary, problems } = await dryRun.plan(await normsOf(manager, scope));
        const entry = await manager.save(Import, {
          ...scope,
          schoolId: actor.schoolId ?? null,
          fileName,
          fileSha256: createHash('sha256').update(bytes).digest('hex'),
          file: bytes,
          summary: { ...summary },
          problems: { items: problems },
          createdBy: actor.name,
        });
        let rows = 0;
        for await (const changes of dryRun.changes()) {
          await keepChanges(manager, entry, rows, changes);
          rows += changes.count;
        }
        const { errors, warnings } = summary;
        await this.audit.record(manager, actor, 'import.check', subject(entry.id), { fileName, errors, warnings, rows });
        return entry.id;
      });
      return await this.find(actor, campaignId, saved);
    } catch (error) {
      throw told(error, fileName);
    } finally {
      dryRun.end();
    }
  }

  async find(actor: Actor, campaignId: string, id: string): Promise<ImportAnswer> {
    const { manager } = this.dataSource;
    const entry = await this.entry(manager, await this.scopeOf(actor, campaignId), id, actor);
    return {
      ...lineOf(entry),
      problems: [...problemsOf(entry)],
      changes: await firstChanges(manager, id, CHANGES_SHOWN),
      changesTotal: await countChanges(manager, id),
    };
  }

  async list(actor: Actor, campaignId: string, { limit, cursor }: ImportsQuery): Promise<Page<ImportLine>> {
    const scope = await this.scopeOf(actor, campaignId);
    const imports = this.dataSource.getRepository(Import).createQueryBuilder('i').where(scope);
    imports.select(
      ['id', 'fileName', 'state', 'summary', 'createdBy', 'createdAt', 'appliedAt', 'undoneAt'].map((name) => `i.${name}`),
    );
    const after = cursorKey(cursor, importCursor);
    if (after !== undefined)
      imports.andWhere(`(date_trunc('milliseconds', i.createdAt), i.id) < (:at, :id)`, { at: after[0], id: after[1] });
    imports
      .orderBy(`date_trunc('milliseconds', i.createdAt)`, 'DESC')
      .addOrderBy('i.id', 'DESC')
      .take(limit + 1);
    return toPage((await imports.getMany()).map(lineOf), limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  /** The file as it was sent, with a column of problems. */
  async annotated(actor: Actor, campaignId: string, id: string): Promise<Buffer> {
    const entry = await this.entry(this.dataSource.manager, await this.scopeOf(actor, campaignId), id, actor);
    const [{ file }] = await this.dataSource.query<[{ file: Buffer }]>('SELECT file FROM imports WHERE id = $1', [id]);
    if (file.length === 0) throw importFileGone();
    return annotated(file, entry.fileName, problemsOf(entry)).catch((error: unknown) => {
      throw told(error, entry.fileName);
    });
  }

  /** Writes exactly what the dry run showed, in one transaction; asked twice, it does it once. */
  async apply(actor: Actor, campaignId: string, id: string): Promise<ImportAnswer> {
    const scope = await this.scopeOf(actor, campaignId);
    await this.dataSource.transaction(async (manager) => {
      const entry = await this.locked(manager, scope, id, actor);
      if (entry.state === 'applied') return;
      if (entry.state === 'undone') throw importWasUndone();
      const { errors } = lineOf(entry).summary;
      if (errors > 0) throw importHasErrors(errors);
      if ((await rowsThatDiffer(manager, id, 'before')).length > 0) throw importIsStale();
      await writeChanges(manager, scope, id).catch(staleWhenTaken);
      await this.tellPeople(manager, actor, 'person.import', entry);
      await manager.query(`UPDATE imports SET state = 'applied', applied_at = now() WHERE id = $1`, [id]);
      await this.audit.record(manager, actor, 'import.apply', subject(id), await rowsOf(manager, entry));
    });
    return this.find(actor, campaignId, id);
  }

  /** Takes an applied import back as a whole, while nothing depends on it. */
  async undo(actor: Actor, campaignId: string, id: string): Promise<ImportAnswer> {
    const scope = await this.scopeOf(actor, campaignId);
    await this.dataSource.transaction(async (manager) => {
      const entry = await this.locked(manager, scope, id, actor);
      if (entry.state === 'undone') return;
      if (entry.state === 'checked' || entry.appliedAt === null) throw importNotApplied();
      const obstacles = await obstaclesToUndo(manager, id, entry.appliedAt);
      if (obstacles.length > 0) throw importHasDependents(obstacles);
      await this.tellPeople(manager, actor, 'person.import-undo', entry);
      await undoChanges(manager, scope, id);
      await manager.query(`UPDATE imports SET state = 'undone', undone_at = now() WHERE id = $1`, [id]);
      await this.audit.record(manager, actor, 'import.undo', subject(id), await rowsOf(manager, entry));
    });
    return this.find(actor, campaignId, id);
  }

  /** An event for each person whom the import concerns, so that their history is whole. */
  private async tellPeople(manager: EntityManager, actor: Actor, action: PersonAction, entry: Import): Promise<void> {
    const { id: importId, fileName } = entry;
    const people = await peopleChanged(manager, importId);
    const subjects = people.map(({ personId, ...what }) => ({ id: personId, detail: { importId, fileName, ...what } }));
    await this.audit.recordEach(manager, actor, action, 'person', subjects);
  }

  /** Of a school that sends a file itself. */
  private async ownLogin({ schoolId }: Actor): Promise<string | null> {
    if (schoolId === undefined) return null;
    return (await this.dataSource.getRepository(School).findOneByOrFail({ id: schoolId })).login;
  }

  private async scopeOf(actor: Actor, campaignId: string): Promise<Scope> {
    const authorityId = authorityOf(actor);
    const isKnown = await this.dataSource.getRepository(Campaign).existsBy({ id: campaignId, authorityId });
    if (!isKnown) throw notFound('кампания', campaignId);
    return { authorityId, campaignId };
  }

  /** A school finds only what it has sent itself. */
  private async entry(manager: EntityManager, scope: Scope, id: string, { schoolId }: Actor): Promise<Import> {
    const entry = await manager.findOneBy(Import, { ...scope, id, ...given({ schoolId }) });
    if (entry === null) throw notFound('загрузка', id);
    return entry;
  }

  /** One import of an authority is written at a time. */
  private async locked(manager: EntityManager, scope: Scope, id: string, actor: Actor): Promise<Import> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [scope.authorityId]);
    return this.entry(manager, scope, id, actor);
  }
}

/** What the campaign's year and its papers demand. */
async function normsOf(manager: EntityManager, scope: Scope): Promise<Norms> {
  const campaign = await manager.findOneByOrFail(Campaign, { id: scope.campaignId });
  const scales = await manager.findBy(WorkScale, { ...scope });
  return {
    campaign: readCampaignTemplates().find(({ code }) => code === campaign.template) ?? null,
    days: { grading: gradingSpan(campaign), lastGone: lastDayGone() },
    scales: new Map(scales.map((scale) => [keyOf(scale.grade, scale.subject, scale.level), scale])),
  };
}

/** A file that was read once may be too much for a machine that is busier now. */
function told(error: unknown, fileName: string): unknown {
  return error instanceof FileRefused ? fileRefused(error, fileName) : error;
}

function lineOf({ id, fileName, state, summary, createdBy, createdAt, appliedAt, undoneAt }: Import): ImportLine {
  return { id, fileName, state, summary: summary as ImportLine['summary'], createdBy, createdAt, appliedAt, undoneAt };
}

function problemsOf({ problems }: Import): readonly ImportProblem[] {
  return (problems['items'] ?? []) as readonly ImportProblem[];
}

function subject(id: string) {
  return { type: 'import', id };
}

async function rowsOf(manager: EntityManager, { id, fileName }: Import) {
  return { fileName, rows: await countChanges(manager, id) };
}

/** A row the file adds was added by somebody else, or one it needs is gone. */
function staleWhenTaken(error: unknown): never {
  const { code } = error as { code?: unknown };
  if (code === '23000') throw markIsFixed((error as Error).message);
  throw code === '23505' || code === '23503' ? importIsStale() : error;
}
