import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../../http/allowed-to.js';
import { OwnDataService } from '../../people/own-data.service.js';
import { HtmlPage, PageFile, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../layout.js';
import * as input from '../page-input.js';
import { VisitsService } from '../visits.service.js';
import { AvailabilityPagesService } from './availability-pages.service.js';
import { goneSheet, meSheet } from './me-page.js';
import { ObserverPagesService } from './observer-pages.service.js';

/** An observer's own pages. The link is the key; a GET changes nothing, because messengers look at links too. */
@ApiExcludeController()
@Controller('p/:token')
@AllowedTo('pages.by-link')
export class ObserverPagesController {
  constructor(
    private readonly visits: VisitsService,
    private readonly pages: ObserverPagesService,
    private readonly availability: AvailabilityPagesService,
    private readonly data: OwnDataService,
  ) {}

  @Get()
  @HtmlPage()
  async duties(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang, done }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    return pageOf(visit.frame, await this.pages.duties(visit, done));
  }

  @Post('duties/:uid')
  @PageForm()
  async answer(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('uid', { schema: input.uidParam }) uid: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.person(token, lang);
    const done = await this.pages.answer(visit, uid, form);
    return { url: addressOf(visit.frame, '', { done }) };
  }

  @Get('duties/:uid.ics')
  @PageFile()
  async dutyFile(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('uid', { schema: input.uidParam }) uid: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    const type = 'text/calendar; charset=utf-8';
    return new StreamableFile(Buffer.from(await this.pages.dutyFile(visit, uid)), {
      type,
      disposition: 'attachment; filename="vpr.ics"',
    });
  }

  @Get('acts/:uid')
  @HtmlPage()
  async act(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('uid', { schema: input.uidParam }) uid: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    return pageOf(visit.frame, await this.pages.act(visit, uid));
  }

  @Post('acts/:uid')
  @PageForm()
  async submitAct(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Param('uid', { schema: input.uidParam }) uid: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.person(token, lang);
    await this.pages.submitAct(visit, uid, form);
    return { url: addressOf(visit.frame, '', { done: 'act' }) };
  }

  @Get('availability')
  @HtmlPage()
  async whenICan(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) query: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, query.lang);
    return pageOf(visit.frame, await this.availability.sheet(visit, query));
  }

  @Post('availability')
  @PageForm()
  async saveAvailability(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.person(token, lang);
    await this.availability.save(visit, form);
    return { url: addressOf(visit.frame, '/availability', { done: 'saved' }) };
  }

  @Get('ties')
  @HtmlPage()
  async ties(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang, done }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    return pageOf(visit.frame, await this.pages.ties(visit, done === 'saved'));
  }

  @Post('ties')
  @PageForm()
  async declareTie(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const visit = await this.visits.person(token, lang);
    await this.pages.declareTie(visit, form);
    return { url: addressOf(visit.frame, '/ties', { done: 'saved' }) };
  }

  @Get('calendar')
  @HtmlPage()
  async calendar(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    return pageOf(visit.frame, await this.pages.calendar(visit));
  }

  @Post('calendar')
  @HtmlPage()
  async subscribe(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const visit = await this.visits.person(token, lang);
    return pageOf(visit.frame, await this.pages.subscribe(visit));
  }

  @Get('me')
  @HtmlPage()
  async me(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const { frame, person } = await this.visits.person(token, lang);
    return pageOf(frame, meSheet(frame, person));
  }

  @Get('me/data.json')
  @PageFile()
  async copy(@Param('token', { schema: input.tokenParam }) token: string, @Res({ passthrough: true }) response: Response) {
    const { actor, person } = await this.visits.person(token, 'ru');
    response.set('Content-Disposition', 'attachment; filename="my-data.json"');
    return this.data.copy(actor, person.id);
  }

  @Post('me/erase')
  @HtmlPage()
  async erase(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const { actor, person, frame } = await this.visits.person(token, lang);
    input.readForm(input.sureForm, form);
    await this.data.erase(actor, person.id);
    return pageOf({ ...frame, owner: person.code, tabs: [] }, goneSheet(frame));
  }
}
