import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../layout.js';
import * as input from '../page-input.js';
import { VisitsService } from '../visits.service.js';
import { SchoolPagesService } from './school-pages.service.js';

/** A school's own pages. The link is the key; a GET changes nothing. */
@ApiExcludeController()
@Controller('s/:token')
@AllowedTo('pages.by-link')
export class SchoolPagesController {
  constructor(
    private readonly visits: VisitsService,
    private readonly pages: SchoolPagesService,
  ) {}

  @Get()
  @HtmlPage()
  async dates(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang, done }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.pages.dates(visit, done === 'added'));
  }

  @Get('add')
  @HtmlPage()
  async addForm(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.pages.addForm(visit));
  }

  @Post('add')
  @PageForm()
  async add(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    await this.pages.add(visit, form);
    return { url: addressOf(visit.frame, '', { done: 'added' }) };
  }

  @Get('counts')
  @HtmlPage()
  async counts(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang, done }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.pages.countForm(visit, done === 'saved'));
  }

  @Post('counts')
  @PageForm()
  async confirm(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    await this.pages.confirm(visit, form);
    return { url: addressOf(visit.frame, '/counts', { done: 'saved' }) };
  }
}
