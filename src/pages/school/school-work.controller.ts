import { Body, Controller, Get, Param, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { XLSX } from '../../http/file-types.js';
import { uploadBody, type UploadBody } from '../../imports/imports.schema.js';
import { LARGEST_UPLOAD, UploadInterceptor } from '../../imports/upload.interceptor.js';
import { HtmlPage, PageFile, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../layout.js';
import * as input from '../page-input.js';
import { VisitsService } from '../visits.service.js';
import { fileSheet } from './file-page.js';
import { SchoolWorkService } from './school-work.service.js';

/** What a school hands in by its link. The link is the key; a GET changes nothing. */
@ApiExcludeController()
@Controller('s/:token')
@AllowedTo('pages.by-link')
export class SchoolWorkController {
  constructor(
    private readonly visits: VisitsService,
    private readonly work: SchoolWorkService,
  ) {}

  @Get('grading')
  @HtmlPage()
  async gradingForm(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.work.gradingForm(visit));
  }

  @Post('grading')
  @PageForm()
  async addBlock(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    await this.work.addBlock(visit, form);
    return { url: addressOf(visit.frame, '', { done: 'added' }) };
  }

  @Get('file')
  @HtmlPage()
  async fileForm(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const { frame } = await this.visits.school(token, lang);
    return pageOf(frame, fileSheet(frame));
  }

  @Get('file/dates.xlsx')
  @PageFile()
  async ownDates(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    const disposition = `attachment; filename="${visit.school.login}.xlsx"`;
    return new StreamableFile(await this.work.ownDates(visit), { type: XLSX, disposition });
  }

  @Post('file')
  @PageForm()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }), UploadInterceptor)
  async checkFile(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: uploadBody }) upload: UploadBody,
  ) {
    const visit = await this.visits.school(token, lang);
    return { url: addressOf(visit.frame, `/file/${await this.work.checkFile(visit, upload)}`) };
  }

  @Get('file/:id')
  @HtmlPage()
  async checkedFile(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.work.checkedFile(visit, id));
  }

  @Get('file/:id/marked.xlsx')
  @PageFile()
  async markedFile(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    const disposition = 'attachment; filename="problems.xlsx"';
    return new StreamableFile(await this.work.markedFile(visit, id), { type: XLSX, disposition });
  }

  @Post('file/:id')
  @PageForm()
  async applyFile(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) _form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    await this.work.applyFile(visit, id);
    return { url: addressOf(visit.frame, `/file/${id}`) };
  }

  @Get('people')
  @HtmlPage()
  async people(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang, done }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.work.people(visit, done));
  }

  @Post('people')
  @PageForm()
  async nominate(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    await this.work.nominate(visit, form);
    return { url: addressOf(visit.frame, '/people', { done: 'nominated' }) };
  }

  @Post('people/:id/withdraw')
  @PageForm()
  async withdraw(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    await this.work.withdraw(visit, id, form);
    return { url: addressOf(visit.frame, '/people', { done: 'withdrawn' }) };
  }
}
