import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { AccountLinksService } from '../../accounts/account-links.service.js';
import { SignInService } from '../../accounts/sign-in.service.js';
import { passwordByLinkBody } from '../../accounts/users.schema.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { HtmlPage } from '../html-page.js';
import { pageOf, type Frame, type Language } from '../../page-layout/layout.js';
import * as input from '../page-input.js';
import { orAgain } from '../refused-form.js';
import { passwordSavedSheet, welcomeSheet } from './welcome-page.js';

/** Where the links of invitations and of forgotten passwords lead. */
@ApiExcludeController()
@Controller('welcome/:token')
@AllowedTo('passwords.set-by-link')
export class WelcomeController {
  constructor(
    private readonly links: AccountLinksService,
    private readonly signIns: SignInService,
  ) {}

  @Get()
  @HtmlPage()
  async form(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
  ) {
    const frame = frameOf(token, lang);
    return pageOf(frame, welcomeSheet(frame, await this.links.holder(token)));
  }

  @Post()
  @HtmlPage()
  async setPassword(
    @Param('token', { schema: input.tokenParam }) token: string,
    @Query({ schema: input.pageQuery }) { lang }: input.PageQuery,
    @Body({ schema: input.formBody }) form: input.Form,
    @Req() request: Request,
  ) {
    this.signIns.refuseHaste(request.ip ?? '', new Date());
    const frame = frameOf(token, lang);
    const { email } = await orAgain(
      () => this.form(token, { lang }),
      async () => {
        const wish = input.readForm(passwordByLinkBody, { token, password: form['password'] });
        return this.links.setPassword(wish.token, wish.password);
      },
    );
    return pageOf(frame, passwordSavedSheet(frame, email));
  }
}

function frameOf(token: string, language: Language): Frame {
  return { language, base: `/welcome/${token}`, owner: language === 'ru' ? 'Объектив' : 'Obektiv', tabs: [] };
}
