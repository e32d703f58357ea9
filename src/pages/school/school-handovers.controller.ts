import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../layout.js';
import * as input from '../page-input.js';
import { VisitsService } from '../visits.service.js';
import { SchoolHandovers } from './school-handovers.service.js';

/** Where a school hands its works over. The link is the key; a GET changes nothing. */
@ApiExcludeController()
@Controller('s/:token/works')
@AllowedTo('pages.by-link')
export class SchoolHandoversController {
  constructor(
    private readonly visits: VisitsService,
    private readonly handovers: SchoolHandovers,
  ) {}

  @Get()
  @HtmlPage()
  async works(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.handovers.works(visit));
  }

  @Post()
  @PageForm()
  async handOver(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.school(token, lang);
    return { url: addressOf(visit.frame, `/works/${await this.handovers.handOver(visit, form)}`) };
  }

  @Get(':id')
  @HtmlPage()
  async receipt(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('id', { schema: input.tokenParam }) id: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.school(token, lang);
    return pageOf(visit.frame, await this.handovers.receipt(visit, id));
  }
}
