import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage } from '../html-page.js';
import { pageOf } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { SittingsPageService } from './sittings-page.service.js';

/** The public calendar of a campaign as a page, under the key of its public feed. */
@ApiExcludeController()
@Controller('calendar/:token')
@AllowedTo('pages.by-link')
export class SittingsPageController {
  constructor(private readonly pages: SittingsPageService) {}

  @Get()
  @HtmlPage()
  async page(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const { frame, sheet } = await this.pages.open(token, lang);
    return pageOf(frame, sheet);
  }
}
