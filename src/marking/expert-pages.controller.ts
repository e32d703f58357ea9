import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { HtmlPage, PageForm } from '../pages/html-page.js';
import { pageQuery, type PageQuery } from '../pages/page-input.js';
import { ExpertPages } from './expert-pages.service.js';
import * as schema from './marking.schema.js';

/** The same work list for a phone or an old computer: pages that need no script. */
@ApiExcludeController()
@Controller('marking/:token')
@AllowedTo('marking.by-link')
export class ExpertPagesController {
  constructor(private readonly pages: ExpertPages) {}

  @Get()
  @HtmlPage()
  list(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Query({ schema: pageQuery }) { lang }: PageQuery,
  ): Promise<string> {
    return this.pages.list(token, lang);
  }

  @Get(':id')
  @HtmlPage()
  task(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<string> {
    return this.pages.task(token, id, query);
  }

  @Post(':id')
  @PageForm()
  async submit(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: pageQuery }) { lang }: PageQuery,
    @Body({ schema: schema.markForm }) form: schema.MarkForm,
  ) {
    return { url: await this.pages.submit(token, id, form, lang) };
  }
}
