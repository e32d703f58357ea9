import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { orAgain } from '../refused-form.js';
import { VisitingSchool } from '../visitors.js';
import type { SchoolVisit } from '../visits.service.js';
import { SchoolPagesService } from './school-pages.service.js';

/** A school's own pages. The link is the key; a GET changes nothing. */
@ApiExcludeController()
@Controller('s/:token')
@AllowedTo('pages.by-link')
export class SchoolPagesController {
  constructor(private readonly pages: SchoolPagesService) {}

  @Get()
  @HtmlPage()
  async dates(@VisitingSchool() visit: SchoolVisit, @Query({ schema: input.pageQuery }) { done }: input.PageWord) {
    return pageOf(visit.frame, await this.pages.dates(visit, done === 'added'));
  }

  @Get('add')
  @HtmlPage()
  async addForm(@VisitingSchool() visit: SchoolVisit) {
    return pageOf(visit.frame, await this.pages.addForm(visit));
  }

  @Post('add')
  @PageForm()
  async add(@VisitingSchool() visit: SchoolVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.addForm(visit),
      () => this.pages.add(visit, form),
    );
    return { url: addressOf(visit.frame, '', { done: 'added' }) };
  }

  @Get('counts')
  @HtmlPage()
  async counts(@VisitingSchool() visit: SchoolVisit, @Query({ schema: input.pageQuery }) { done }: input.PageWord) {
    return pageOf(visit.frame, await this.pages.countForm(visit, done === 'saved'));
  }

  @Post('counts')
  @PageForm()
  async confirm(@VisitingSchool() visit: SchoolVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.counts(visit, {}),
      () => this.pages.confirm(visit, form),
    );
    return { url: addressOf(visit.frame, '/counts', { done: 'saved' }) };
  }
}
