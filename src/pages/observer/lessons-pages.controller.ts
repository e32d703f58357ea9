import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { orAgain } from '../refused-form.js';
import { VisitingPerson } from '../visitors.js';
import type { PersonVisit } from '../visits.service.js';
import { LessonsPagesService } from './lessons-pages.service.js';

/** The lessons among an observer's own pages. */
@ApiExcludeController()
@Controller('p/:token/lessons')
@AllowedTo('pages.by-link')
export class LessonsPagesController {
  constructor(private readonly lessons: LessonsPagesService) {}

  @Get()
  @HtmlPage()
  async list(@VisitingPerson() visit: PersonVisit, @Query({ schema: input.pageQuery }) { done }: input.PageWord) {
    return pageOf(visit.frame, await this.lessons.sheet(visit, done === 'saved'));
  }

  @Post()
  @PageForm()
  async add(@VisitingPerson() visit: PersonVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.list(visit, {}),
      () => this.lessons.add(visit, form),
    );
    return { url: addressOf(visit.frame, '/lessons', { done: 'saved' }) };
  }

  @Post(':id/remove')
  @PageForm()
  async remove(@VisitingPerson() visit: PersonVisit, @Param('id', { schema: input.tokenParam }) id: string) {
    await orAgain(
      () => this.list(visit, {}),
      () => this.lessons.remove(visit, id),
    );
    return { url: addressOf(visit.frame, '/lessons', { done: 'saved' }) };
  }
}
