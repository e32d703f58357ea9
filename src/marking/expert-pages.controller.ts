import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../http/allowed-to.js';
import { ExpertPages } from './expert-pages.service.js';
import * as schema from './marking.schema.js';

/** The same work list for a phone or an old computer: pages that need no script. */
@ApiExcludeController()
@Controller('marking/:token')
@AllowedTo('marking.by-link')
export class ExpertPagesController {
  constructor(private readonly pages: ExpertPages) {}

  @Get()
  async list(@Param('token', { schema: schema.tokenParam }) token: string, @Res() response: Response): Promise<void> {
    send(response, 200, await this.pages.list(token));
  }

  @Get(':id')
  async task(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: schema.idParam }) id: string,
    @Res() response: Response,
  ): Promise<void> {
    send(response, 200, await this.pages.task(token, id));
  }

  @Post(':id')
  async submit(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: schema.idParam }) id: string,
    @Body({ schema: schema.markForm }) form: schema.MarkForm,
    @Res() response: Response,
  ): Promise<void> {
    const { status, html, next } = await this.pages.submit(token, id, form);
    if (next === null) send(response, status, html);
    else response.redirect(303, next);
  }
}

function send(response: Response, status: number, html: string): void {
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  response.status(status).set(headers).type('text/html; charset=utf-8').send(html);
}
