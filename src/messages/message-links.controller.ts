import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import { HtmlPage } from '../pages/html-page.js';
import { pageOf } from '../page-layout/layout.js';
import { pageQuery, type PageQuery } from '../pages/page-input.js';
import { doneSheet, letterFrame, letterSheet } from './letter-page.js';
import { LetterReader } from './letter-reader.service.js';
import * as schema from './messages.schema.js';

/** What the links in a letter open. The link is the key; opening it confirms nothing, because messengers look at links too. */
@ApiExcludeController()
@Controller('m/:token')
@AllowedTo('letters.answer')
export class MessageLinksController {
  constructor(private readonly reader: LetterReader) {}

  @Get()
  @HtmlPage()
  async page(
    @Param('token', { schema: schema.linkParam }) token: string,
    @Query({ schema: pageQuery }) { lang }: PageQuery,
  ): Promise<string> {
    const frame = letterFrame(token, lang);
    return pageOf(frame, letterSheet(frame, await this.reader.open(token)));
  }

  @Get('unsubscribe')
  @HtmlPage()
  unsubscribePage(
    @Param('token', { schema: schema.linkParam }) token: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<string> {
    return this.page(token, query);
  }

  @Post('seen')
  @HtmlPage()
  async seen(
    @Param('token', { schema: schema.linkParam }) token: string,
    @Query({ schema: pageQuery }) { lang }: PageQuery,
  ): Promise<string> {
    const frame = letterFrame(token, lang);
    return pageOf(frame, doneSheet(frame, await this.reader.markSeen(token), 'seen'));
  }

  /** Also what a mail program posts by itself when its reader presses «отписаться». */
  @Post('unsubscribe')
  @HtmlPage()
  async unsubscribe(
    @Param('token', { schema: schema.linkParam }) token: string,
    @Query({ schema: pageQuery }) { lang }: PageQuery,
  ): Promise<string> {
    const frame = letterFrame(token, lang);
    return pageOf(frame, doneSheet(frame, await this.reader.silence(token, true), 'stopped'));
  }

  @Post('subscribe')
  @HtmlPage()
  async subscribe(
    @Param('token', { schema: schema.linkParam }) token: string,
    @Query({ schema: pageQuery }) { lang }: PageQuery,
  ): Promise<string> {
    const frame = letterFrame(token, lang);
    return pageOf(frame, doneSheet(frame, await this.reader.silence(token, false), 'resumed'));
  }
}
