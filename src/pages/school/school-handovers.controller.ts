import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { orAgain } from '../refused-form.js';
import { VisitingSchool } from '../visitors.js';
import type { SchoolVisit } from '../visits.service.js';
import { SchoolHandovers } from './school-handovers.service.js';

/** Where a school hands its works over. The link is the key; a GET changes nothing. */
@ApiExcludeController()
@Controller('s/:token/works')
@AllowedTo('pages.by-link')
export class SchoolHandoversController {
  constructor(private readonly handovers: SchoolHandovers) {}

  @Get()
  @HtmlPage()
  async works(@VisitingSchool() visit: SchoolVisit) {
    return pageOf(visit.frame, await this.handovers.works(visit));
  }

  @Post()
  @PageForm()
  async handOver(@VisitingSchool() visit: SchoolVisit, @Body({ schema: input.formBody }) form: input.Form) {
    const receiptId = await orAgain(
      () => this.works(visit),
      () => this.handovers.handOver(visit, form),
    );
    return { url: addressOf(visit.frame, `/works/${receiptId}`) };
  }

  @Get(':id')
  @HtmlPage()
  async receipt(@VisitingSchool() visit: SchoolVisit, @Param('id', { schema: input.tokenParam }) id: string) {
    return pageOf(visit.frame, await this.handovers.receipt(visit, id));
  }
}
