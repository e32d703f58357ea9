import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import { donePage, letterPage } from './letter-page.js';
import * as schema from './messages.schema.js';
import { MessagesService } from './messages.service.js';

const HTML = 'text/html; charset=utf-8';

/** What the links in a letter open. The link is the key; opening it confirms nothing, because messengers look at links too. */
@ApiExcludeController()
@Controller('m/:token')
@AllowedTo('letters.answer')
export class MessageLinksController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async page(@Param('token', { schema: schema.linkParam }) token: string): Promise<string> {
    return letterPage(await this.messages.byLink(token));
  }

  @Get('unsubscribe')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async unsubscribePage(@Param('token', { schema: schema.linkParam }) token: string): Promise<string> {
    return letterPage(await this.messages.byLink(token));
  }

  @Post('seen')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  async seen(@Param('token', { schema: schema.linkParam }) token: string): Promise<string> {
    return donePage(await this.messages.markSeen(token), 'seen');
  }

  /** Also what a mail program posts by itself when its reader presses «отписаться». */
  @Post('unsubscribe')
  @HttpCode(200)
  @Header('Content-Type', HTML)
  async unsubscribe(@Param('token', { schema: schema.linkParam }) token: string): Promise<string> {
    return donePage(await this.messages.unsubscribe(token), 'unsubscribed');
  }
}
