import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import { HtmlPage, PageForm } from '../pages/html-page.js';
import { addressOf, pageOf } from '../page-layout/layout.js';
import * as input from '../pages/page-input.js';
import { orAgain } from '../pages/refused-form.js';
import { VisitingPerson } from '../pages/visitors.js';
import type { PersonVisit } from '../pages/visits.service.js';
import { MaxNotifier } from './channels/max-notifier.service.js';
import { SmtpNotifier } from './channels/smtp-notifier.service.js';
import { MessagesService } from './messages.service.js';
import { ownWaysForm, ownWaysSheet, WAYS_PATH } from './own-ways-page.js';

/** How an observer is written to, among their own pages. */
@ApiExcludeController()
@Controller(`p/:token${WAYS_PATH}`)
@AllowedTo('pages.by-link')
export class OwnWaysController {
  constructor(
    private readonly messages: MessagesService,
    private readonly smtp: SmtpNotifier,
    private readonly max: MaxNotifier,
  ) {}

  @Get()
  @HtmlPage()
  async ways(
    @VisitingPerson() { actor, person, frame }: PersonVisit,
    @Query({ schema: input.pageQuery }) { done }: input.PageWord,
  ): Promise<string> {
    const preference = await this.messages.preference(actor, person.id);
    const has = { email: this.smtp.isOn, max: this.max.isOn };
    return pageOf(frame, ownWaysSheet(frame, { preference, email: person.email, has, isSaved: done === 'saved' }));
  }

  @Post()
  @PageForm()
  async choose(@VisitingPerson() visit: PersonVisit, @Body({ schema: input.formBody }) form: input.Form) {
    await orAgain(
      () => this.ways(visit, {}),
      () => this.messages.prefer(visit.actor, visit.person.id, input.readForm(ownWaysForm, form)),
    );
    return { url: addressOf(visit.frame, WAYS_PATH, { done: 'saved' }) };
  }
}
