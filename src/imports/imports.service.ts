import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { readCampaignTemplates } from '../campaigns/campaign-templates.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given } from '../database/versioned-rows.js';
import { type Actor, authorityOf } from '../http/actor.js';
import { cursorKey, type Page, toPage } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { annotated } from './annotate.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { School } from '../schools/school.entity.js';
import { Import } from './import.entity.js';
import { ownDates } from './own-dates.js';
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
import type { Change } from './plan/compare.js';
import { type ImportPlan, planImport } from './plan/plan-import.js';
import { peopleChanged } from './plan/people-changed.js';
import { presentState, type Scope } from './plan/present-state.js';
import { rowsThatDiffer } from './plan/rows-that-differ.js';
import { keyOf } from './plan/record.js';
import { TARGET_NAMES } from './plan/targets.js';
import { obstaclesToUndo, undoChanges } from './plan/undo-changes.js';
import type { KnownScales } from './plan/work-checks.js';
import { writeChanges } from './plan/write-changes.js';
import type { ImportProblem } from './reading/import-problem.js';
import { type ReadWorkbook, readWorkbook } from './reading/read-workbook.js';
import { FileRefused } from './spreadsheet/refusals.js';
import { readSpreadsheet } from './spreadsheet/spreadsheet.js';

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
    const workbook = await this.wanted(actor, await this.read(bytes, fileName));
    const saved = await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const plan = await this.plan(manager, scope, workbook);
      const entry = await manager.save(Import, {
        ...scope,
        schoolId: actor.schoolId ?? null,
        fileName,
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
        file: bytes,
        summary: { ...plan.summary },
        problems: { items: plan.problems },
        changes: { items: plan.changes },
        createdBy: actor.name,
      });
      await this.audit.record(manager, actor, 'import.check', subject(entry.id), { fileName, ...countsOf(plan) });
      return entry.id;
    });
    return this.find(actor, campaignId, saved);
  }

  async find(actor: Actor, campaignId: string, id: string): Promise<ImportAnswer> {
    return answerOf(await this.entry(this.dataSource.manager, await this.scopeOf(actor, campaignId), id, actor));
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
    if (entry.file.length === 0) throw importFileGone();
    return annotated(entry.file, entry.fileName, problemsOf(entry));
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
      const changes = changesOf(entry);
      for (const target of TARGET_NAMES)
        if ((await rowsThatDiffer(manager, target, changes, 'before')).length > 0) throw importIsStale();
      await writeChanges(manager, scope, changes).catch(staleWhenTaken);
      await this.tellPeople(manager, actor, 'person.import', entry);
      await manager.query(`UPDATE imports SET state = 'applied', applied_at = now() WHERE id = $1`, [id]);
      await this.audit.record(manager, actor, 'import.apply', subject(id), { fileName: entry.fileName, rows: changes.length });
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
      const changes = changesOf(entry);
      const obstacles = await obstaclesToUndo(manager, changes, entry.appliedAt);
      if (obstacles.length > 0) throw importHasDependents(obstacles);
      await this.tellPeople(manager, actor, 'person.import-undo', entry);
      await undoChanges(manager, scope, changes);
      await manager.query(`UPDATE imports SET state = 'undone', undone_at = now() WHERE id = $1`, [id]);
      await this.audit.record(manager, actor, 'import.undo', subject(id), { fileName: entry.fileName, rows: changes.length });
    });
    return this.find(actor, campaignId, id);
  }

  /** An event for each person whom the import concerns, so that their history is whole. */
  private async tellPeople(manager: EntityManager, actor: Actor, action: PersonAction, entry: Import): Promise<void> {
    const { id: importId, fileName } = entry;
    const people = await peopleChanged(manager, changesOf(entry));
    const subjects = people.map(({ personId, ...what }) => ({ id: personId, detail: { importId, fileName, ...what } }));
    await this.audit.recordEach(manager, actor, action, 'person', subjects);
  }

  private async read(bytes: Buffer, fileName: string): Promise<ReadWorkbook> {
    try {
      const { sheets } = await readSpreadsheet(bytes, fileName);
      return readWorkbook(sheets, fileName);
    } catch (error) {
      throw error instanceof FileRefused ? fileRefused(error, fileName) : error;
    }
  }

  /** All of a file, or what a school may say of itself. */
  private async wanted({ schoolId }: Actor, workbook: ReadWorkbook): Promise<ReadWorkbook> {
    if (schoolId === undefined) return workbook;
    const { login } = await this.dataSource.getRepository(School).findOneByOrFail({ id: schoolId });
    return ownDates(workbook, login);
  }

  private async plan(manager: EntityManager, scope: Scope, workbook: ReadWorkbook): Promise<ImportPlan> {
    const { template } = await manager.findOneByOrFail(Campaign, { id: scope.campaignId });
    const campaign = readCampaignTemplates().find(({ code }) => code === template) ?? null;
    const present = await presentState(manager, scope, workbook.tables.works.length > 0);
    return planImport({ workbook, present, campaign, scales: await knownScales(manager, scope), newId: randomUUID });
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

async function knownScales(manager: EntityManager, scope: Scope): Promise<KnownScales> {
  const scales = await manager.findBy(WorkScale, { ...scope });
  return new Map(scales.map((scale) => [keyOf(scale.grade, scale.subject, scale.level), scale]));
}

function answerOf(entry: Import): ImportAnswer {
  const changes = changesOf(entry);
  return {
    ...lineOf(entry),
    problems: [...problemsOf(entry)],
    changes: changes.slice(0, CHANGES_SHOWN),
    changesTotal: changes.length,
  };
}

function lineOf({ id, fileName, state, summary, createdBy, createdAt, appliedAt, undoneAt }: Import): ImportLine {
  return { id, fileName, state, summary: summary as ImportLine['summary'], createdBy, createdAt, appliedAt, undoneAt };
}

function changesOf({ changes }: Import): readonly Change[] {
  return (changes?.['items'] ?? []) as readonly Change[];
}

function problemsOf({ problems }: Import): readonly ImportProblem[] {
  return (problems['items'] ?? []) as readonly ImportProblem[];
}

function subject(id: string) {
  return { type: 'import', id };
}

function countsOf({ summary, changes }: ImportPlan) {
  return { errors: summary.errors, warnings: summary.warnings, rows: changes.length };
}

/** A row the file adds was added by somebody else, or one it needs is gone. */
function staleWhenTaken(error: unknown): never {
  const { code } = error as { code?: unknown };
  if (code === '23000') throw markIsFixed((error as Error).message);
  throw code === '23505' || code === '23503' ? importIsStale() : error;
}
