import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { AuditService } from '../../audit/audit.service.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { fileRefused } from '../../imports/imports.problems.js';
import type { UploadBody } from '../../imports/imports.schema.js';
import { FileRefused } from '../../imports/spreadsheet/refusals.js';
import type { Sheet } from '../../imports/spreadsheet/sheet.js';
import { readSpreadsheet } from '../../imports/spreadsheet/spreadsheet.js';
import { Person } from '../../people/person.entity.js';
import { summaryOf } from '../../rosters/roster-views.js';
import { RostersService } from '../../rosters/rosters.service.js';
import { versionDiff } from '../../rosters/version-diff.js';
import { readRosterSheet } from './read-roster-sheet.js';
import { rosterPlaces, rosterRows } from './roster-rows.js';
import { sheetAnswer, type SheetAnswer, type SheetQuery } from './roster-sheet.schema.js';
import { sheetEdits } from './sheet-edits.js';
import { sheetHasFaults } from './roster-sheet.problems.js';

/** A version as a workbook for people, and the same workbook back: what was edited in it, and the draft that it makes. */
@Injectable()
export class RosterSheetService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rosters: RostersService,
    private readonly audit: AuditService,
  ) {}

  async workbook(actor: Actor, versionId: string): Promise<Buffer> {
    const { manager } = this.dataSource;
    const version = await this.rosters.version(actor, versionId);
    const roster = await this.rosters.get(actor, version.rosterId);
    const campaign = await manager.findOneByOrFail(Campaign, { id: roster.campaignId });
    const { name: municipality } = await manager.findOneByOrFail(Authority, { id: version.authorityId });
    await this.audit.record(manager, actor, 'roster.sheet-read', { type: 'roster-version', id: versionId });
    const { rosterWorkbook } = await import('./roster-workbook.js');
    const heading = { municipality, campaign: campaign.name, version: version.number, kind: roster.kind };
    return Buffer.from(await rosterWorkbook(await rosterRows(manager, version), heading));
  }

  /** Compares an edited workbook with the version it was taken from, and writes the draft when that is asked for. */
  async takeBack(actor: Actor, versionId: string, upload: UploadBody, { apply, newest }: SheetQuery): Promise<SheetAnswer> {
    const version = await this.rosters.version(actor, versionId);
    const { problem, solution } = version;
    const people = await this.dataSource.manager.findBy(Person, { authorityId: authorityOf(actor) });
    const names = new Map(people.map(({ code, fullName }) => [code, fullName]));
    const { kind } = await this.rosters.get(actor, version.rosterId);
    const { manager } = this.dataSource;
    const known = { kind, names, places: await rosterPlaces(manager, version), rows: await rosterRows(manager, version) };
    const { duties, problems } = readRosterSheet(await sheetsOf(upload), known);
    const isFaulty = problems.some(({ severity }) => severity === 'error');
    if (apply && isFaulty) throw sheetHasFaults(problems);
    const wanted = isFaulty ? solution.duties : duties;
    const diff = versionDiff({ problem, duties: solution.duties }, { problem, duties: wanted });
    const edits = sheetEdits(solution.duties, wanted);
    const figures = { objective: solution.objective, terms: solution.terms };
    if (edits.length === 0)
      return sheetAnswer.parse({ version: null, violations: [], before: figures, after: figures, problems, diff });
    const edit = { kind: 'several' as const, edits: [...edits] };
    const outcome = apply
      ? await this.rosters.edit(actor, versionId, edit, newest)
      : await this.rosters.tryEdit(actor, versionId, edit);
    return sheetAnswer.parse({ ...outcome, version: outcome.version && summaryOf(outcome.version), problems, diff });
  }
}

async function sheetsOf({ bytes, fileName }: UploadBody): Promise<readonly Sheet[]> {
  try {
    return (await readSpreadsheet(bytes, fileName)).sheets;
  } catch (error) {
    throw error instanceof FileRefused ? fileRefused(error, fileName) : error;
  }
}
