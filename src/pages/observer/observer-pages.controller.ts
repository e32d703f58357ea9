import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AllowedTo } from '../../http/allowed-to.js';
import { OwnDataService } from '../../people/own-data.service.js';
import { HtmlPage, PageFile, PageForm } from '../html-page.js';
import { addressOf, pageOf } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { orAgain } from '../refused-form.js';
import { VisitingPerson } from '../visitors.js';
import type { PersonVisit } from '../visits.service.js';
import { fieldOfAct } from './act-page.js';
import { AvailabilityPagesService } from './availability-pages.service.js';
import { goneSheet, meSheet } from './me-page.js';
import { ObserverPagesService } from './observer-pages.service.js';

/** An observer's own pages. The link is the key; a GET changes nothing, because messengers look at links too. */
@ApiExcludeController()
@Controller('p/:token')
@AllowedTo('pages.by-link')
export class ObserverPagesController {
  constructor(
    private readonly pages: ObserverPagesService,
    private readonly availability: AvailabilityPagesService,
    private readonly data: OwnDataService,
  ) {}

  @Get()
  @HtmlPage()
  async duties(@VisitingPerson() visit: PersonVisit, @Query({ schema: input.pageQuery }) { done }: input.PageWord) {
    return pageOf(visit.frame, await this.pages.duties(visit, done));
  }

  @Post('duties')
  @PageForm()
  async confirmAll(@VisitingPerson() visit: PersonVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.duties(visit, {}),
      () => this.pages.confirmAll(visit, form),
    );
    return { url: addressOf(visit.frame, '', { done: 'confirmedAll' }) };
  }

  @Post('duties/:uid')
  @PageForm()
  async answer(
    @VisitingPerson() visit: PersonVisit,
    @Param('uid', { schema: input.uidParam }) uid: string,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    const done = await orAgain(
      () => this.duties(visit, {}),
      () => this.pages.answer(visit, uid, form),
    );
    return { url: addressOf(visit.frame, '', { done }) };
  }

  @Get('duties/:uid.ics')
  @PageFile()
  async dutyFile(@VisitingPerson() visit: PersonVisit, @Param('uid', { schema: input.uidParam }) uid: string) {
    const type = 'text/calendar; charset=utf-8';
    return new StreamableFile(Buffer.from(await this.pages.dutyFile(visit, uid)), {
      type,
      disposition: 'attachment; filename="vpr.ics"',
    });
  }

  @Get('acts/:uid')
  @HtmlPage()
  async act(@VisitingPerson() visit: PersonVisit, @Param('uid', { schema: input.uidParam }) uid: string) {
    return pageOf(visit.frame, await this.pages.act(visit, uid));
  }

  @Post('acts/:uid')
  @PageForm()
  async submitAct(
    @VisitingPerson() visit: PersonVisit,
    @Param('uid', { schema: input.uidParam }) uid: string,
    @Body({ schema: input.formBody }) form: input.Form,
  ) {
    await orAgain(
      () => this.act(visit, uid),
      () => this.pages.submitAct(visit, uid, form),
      (where) => fieldOfAct(form, where),
    );
    return { url: addressOf(visit.frame, '', { done: 'act' }) };
  }

  @Get('availability')
  @HtmlPage()
  async whenICan(@VisitingPerson() visit: PersonVisit, @Query({ schema: input.pageQuery }) query: input.PageWord) {
    return pageOf(visit.frame, await this.availability.sheet(visit, query));
  }

  @Post('availability')
  @PageForm()
  async saveAvailability(@VisitingPerson() visit: PersonVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.whenICan(visit, {}),
      () => this.availability.save(visit, form),
    );
    return { url: addressOf(visit.frame, '/availability', { done: 'saved' }) };
  }

  @Get('ties')
  @HtmlPage()
  async ties(@VisitingPerson() visit: PersonVisit, @Query({ schema: input.pageQuery }) { done }: input.PageWord) {
    return pageOf(visit.frame, await this.pages.ties(visit, done === 'saved'));
  }

  @Post('ties')
  @PageForm()
  async declareTie(@VisitingPerson() visit: PersonVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.ties(visit, {}),
      () => this.pages.declareTie(visit, form),
    );
    return { url: addressOf(visit.frame, '/ties', { done: 'saved' }) };
  }

  @Get('calendar')
  @HtmlPage()
  async calendar(@VisitingPerson() visit: PersonVisit) {
    return pageOf(visit.frame, await this.pages.calendar(visit));
  }

  @Post('calendar')
  @HtmlPage()
  async subscribe(@VisitingPerson() visit: PersonVisit) {
    return pageOf(visit.frame, await this.pages.subscribe(visit));
  }

  @Get('me')
  @HtmlPage()
  async me(@VisitingPerson() { frame, person }: PersonVisit) {
    return pageOf(frame, meSheet(frame, person));
  }

  @Get('me/data.json')
  @PageFile()
  async copy(@VisitingPerson() { actor, person }: PersonVisit, @Res({ passthrough: true }) response: Response) {
    response.set('Content-Disposition', 'attachment; filename="my-data.json"');
    return this.data.copy(actor, person.id);
  }

  @Post('me/erase')
  @HtmlPage()
  async erase(@VisitingPerson() visit: PersonVisit, @Body({ schema: input.formBody }) form: input.Form) {
    const { actor, person, frame } = visit;
    await orAgain(
      () => this.me(visit),
      async () => input.readForm(input.sureForm, form),
    );
    await this.data.erase(actor, person.id);
    return pageOf({ ...frame, owner: person.code, tabs: [] }, goneSheet(frame));
  }
}
