import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { idParam } from '../../http/request-fields.js';
import { HtmlPage, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../layout.js';
import * as input from '../page-input.js';
import { VisitsService } from '../visits.service.js';
import { LessonsPagesService } from './lessons-pages.service.js';

/** The lessons among an observer's own pages. */
@ApiExcludeController()
@Controller('p/:token/lessons')
@AllowedTo('pages.by-link')
export class LessonsPagesController {
  constructor(
    private readonly visits: VisitsService,
    private readonly lessons: LessonsPagesService,
  ) {}

  @Get()
  @HtmlPage()
  async list(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang, done }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    return pageOf(visit.frame, await this.lessons.sheet(visit, done === 'saved'));
  }

  @Post()
  @PageForm()
  async add(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.person(token, lang);
    await this.lessons.add(visit, form);
    return { url: addressOf(visit.frame, '/lessons', { done: 'saved' }) };
  }

  @Post(':id/remove')
  @PageForm()
  async remove(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    await this.lessons.remove(visit, id);
    return { url: addressOf(visit.frame, '/lessons', { done: 'saved' }) };
  }
}
