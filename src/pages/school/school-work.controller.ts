import { Body, Controller, Get, Param, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { XLSX } from '../../http/file-types.js';
import { firstBytes } from '../../imports/first-bytes.js';
import { LARGEST_UPLOAD, UploadInterceptor } from '../../imports/upload.interceptor.js';
import { HtmlPage, PageFile, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { orAgain } from '../refused-form.js';
import { VisitingSchool } from '../visitors.js';
import type { SchoolVisit } from '../visits.service.js';
import { fileSheet } from './file-page.js';
import { SchoolWorkService } from './school-work.service.js';

/** What a school hands in by its link. The link is the key; a GET changes nothing. */
@ApiExcludeController()
@Controller('s/:token')
@AllowedTo('pages.by-link')
export class SchoolWorkController {
  constructor(private readonly work: SchoolWorkService) {}

  @Get('grading')
  @HtmlPage()
  async gradingForm(@VisitingSchool() visit: SchoolVisit) {
    return pageOf(visit.frame, await this.work.gradingForm(visit));
  }

  @Post('grading')
  @PageForm()
  async addBlock(@VisitingSchool() visit: SchoolVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.gradingForm(visit),
      () => this.work.addBlock(visit, form),
      (where) => where.replace(/^body\./u, ''),
    );
    return { url: addressOf(visit.frame, '', { done: 'added' }) };
  }

  @Get('file')
  @HtmlPage()
  async fileForm(@VisitingSchool() { frame }: SchoolVisit) {
    return pageOf(frame, fileSheet(frame));
  }

  @Get('file/dates.xlsx')
  @PageFile()
  async ownDates(@VisitingSchool() visit: SchoolVisit) {
    const disposition = `attachment; filename="${visit.school.login}.xlsx"`;
    return new StreamableFile(await this.work.ownDates(visit), { type: XLSX, disposition });
  }

  @Post('file')
  @PageForm()
  @UseInterceptors(FileInterceptor('file', { storage: firstBytes(LARGEST_UPLOAD), limits: { files: 1 } }), UploadInterceptor)
  async checkFile(@VisitingSchool() visit: SchoolVisit, @Body({ schema: input.anyFile }) upload: input.AnyFile) {
    const id = await orAgain(
      () => this.fileForm(visit),
      () => this.work.checkFile(visit, upload),
      () => 'file',
    );
    return { url: addressOf(visit.frame, `/file/${id}`) };
  }

  @Get('file/:id')
  @HtmlPage()
  async checkedFile(@VisitingSchool() visit: SchoolVisit, @Param('id', { schema: input.tokenParam }) id: string) {
    return pageOf(visit.frame, await this.work.checkedFile(visit, id));
  }

  @Get('file/:id/marked.xlsx')
  @PageFile()
  async markedFile(@VisitingSchool() visit: SchoolVisit, @Param('id', { schema: input.tokenParam }) id: string) {
    const disposition = 'attachment; filename="problems.xlsx"';
    return new StreamableFile(await this.work.markedFile(visit, id), { type: XLSX, disposition });
  }

  @Post('file/:id')
  @PageForm()
  async applyFile(
    @VisitingSchool() visit: SchoolVisit,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Body({ schema: input.formBody }) _form: input.Form,
  ) {
    await orAgain(
      () => this.checkedFile(visit, id),
      () => this.work.applyFile(visit, id),
    );
    return { url: addressOf(visit.frame, `/file/${id}`) };
  }

  @Get('people')
  @HtmlPage()
  async people(@VisitingSchool() visit: SchoolVisit, @Query({ schema: input.pageQuery }) { done }: input.PageWord) {
    return pageOf(visit.frame, await this.work.people(visit, done));
  }

  @Post('people')
  @PageForm()
  async nominate(@VisitingSchool() visit: SchoolVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.people(visit, {}),
      () => this.work.nominate(visit, form),
    );
    return { url: addressOf(visit.frame, '/people', { done: 'nominated' }) };
  }

  @Post('people/:id/withdraw')
  @PageForm()
  async withdraw(
    @VisitingSchool() visit: SchoolVisit,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    await orAgain(
      () => this.people(visit, {}),
      () => this.work.withdraw(visit, id, form),
    );
    return { url: addressOf(visit.frame, '/people', { done: 'withdrawn' }) };
  }
}
