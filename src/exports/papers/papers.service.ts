import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { zipDirectory } from '../../imports/spreadsheet/zip-directory.js';
import { FileRefused } from '../../imports/spreadsheet/refusals.js';
import { blankAct, filledActs } from './acts.js';
import { certificates } from './certificates.js';
import { contactList } from './contact-list.js';
import { orderPaper } from './order.js';
import { filledTemplate, unknownTags } from './own-template.js';
import { PaperFactsService } from './paper-facts.service.js';
import type { PaperFacts } from './paper-facts.js';
import { PaperTemplate } from './paper-template.entity.js';
import type { Paper } from './paper.js';
import { noTemplate, nothingToPrint, ownFormIsWord, templateRefused } from './papers.problems.js';
import type { PaperWish, TemplateAnswer, TemplateState } from './papers.schema.js';
import { dutySheet, packCovers } from './school-sheets.js';
import { TemplateRefused, type TemplateFaultCode } from './template-faults.js';
import { templateTags } from './template-sample.js';
import { templateValues } from './template-values.js';
import { wordPaper } from './word-paper.js';

export interface MadePaper {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Orders, certificates, acts and sheets, made from what is published. Who takes names out leaves a trace. */
@Injectable()
export class PapersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: PaperFactsService,
    private readonly audit: AuditService,
  ) {}

  async make(actor: Actor, campaignId: string, wish: PaperWish): Promise<MadePaper> {
    const facts = await this.facts.of(actor, campaignId);
    const bytes = await this.bytesOf(actor, facts, wish);
    const detail = { paper: wish.paper, format: wish.format, readers: 'readers' in wish ? wish.readers : 'internal' };
    await this.audit.record(this.dataSource.manager, actor, 'paper.make', { type: 'campaign', id: campaignId }, detail);
    return { fileName: `${wish.paper}.${wish.format}`, bytes };
  }

  /** Keeps the office’s own form; what cannot be read is refused, what we know nothing of is told. */
  async keepTemplate(actor: Actor, fileName: string, file: Buffer): Promise<TemplateAnswer> {
    const unknown = await refusing(async () => {
      zipDirectory(file);
      return unknownTags(file);
    });
    const authorityId = authorityOf(actor);
    await this.dataSource.transaction(async (manager) => {
      const row = { authorityId, paper: 'order', fileName, file, uploadedBy: actor.name, uploadedAt: new Date() };
      await manager.upsert(PaperTemplate, row, ['authorityId', 'paper']);
      await this.audit.record(manager, actor, 'paper-template.keep', { type: 'authority', id: authorityId }, { fileName });
    });
    return { fileName, unknownTags: [...unknown] };
  }

  /** Which form of its own the office has, and every tag that may stand in one. */
  async template(actor: Actor): Promise<TemplateState> {
    const where = { authorityId: authorityOf(actor), paper: 'order' };
    const kept = await this.dataSource.manager.findOneBy(PaperTemplate, where);
    const { fileName = null, uploadedBy = null, uploadedAt = null } = kept ?? {};
    return { fileName, uploadedBy, uploadedAt, ...templateTags() };
  }

  private async bytesOf(actor: Actor, facts: PaperFacts, wish: PaperWish): Promise<Buffer> {
    if (wish.paper === 'order' && wish.form === 'own') {
      if (wish.format === 'pdf') throw ownFormIsWord();
      const template = await this.dataSource.manager.findOneBy(PaperTemplate, { authorityId: authorityOf(actor), paper: 'order' });
      if (template === null) throw noTemplate();
      return refusing(() => filledTemplate(template.file, templateValues(facts, wish.head, wish.readers)));
    }
    const paper = paperOf(facts, wish);
    if (paper.sections.length === 0) throw nothingToPrint(paper.title);
    return wish.format === 'pdf' ? printed(paper) : wordPaper(paper);
  }
}

/** The printing library is large, and few ask for it: it is loaded for the first who does. */
async function printed(paper: Paper): Promise<Buffer> {
  const { pdfPaper } = await import('./pdf-paper.js');
  return pdfPaper(paper);
}

function paperOf(facts: PaperFacts, wish: PaperWish): Paper {
  switch (wish.paper) {
    case 'order':
      return orderPaper(facts, wish.head, wish.readers);
    case 'certificates':
      return certificates(facts, wish.head);
    case 'acts':
      return filledActs(ofSchool(facts, wish.schoolId));
    case 'blank-act':
      return blankAct(facts);
    case 'duty-sheet':
      return dutySheet(facts, wish.schoolId, wish.readers);
    case 'contact-list':
      return contactList(facts);
    case 'pack-covers':
      return packCovers(facts, wish.schoolId);
  }
}

function ofSchool(facts: PaperFacts, schoolId: string | undefined): PaperFacts {
  return schoolId === undefined ? facts : { ...facts, duties: facts.duties.filter((duty) => duty.schoolId === schoolId) };
}

const FAULTS: Readonly<Partial<Record<string, TemplateFaultCode>>> = { 'file.bomb': 'too-large' };

async function refusing<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TemplateRefused) throw templateRefused(error.faults);
    if (error instanceof FileRefused) throw templateRefused([{ tag: '', fault: FAULTS[error.code] ?? 'not-word' }]);
    throw error;
  }
}
