import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { refuseForeignPage } from './foreign-page.js';
import { OwnAccountService } from './own-account.service.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.js';
import * as schema from './session.schema.js';
import { SessionViewService } from './session-view.service.js';
import { SignInService, type Visitor } from './sign-in.service.js';
import { tokenMissing } from '../http/problems.js';
import {
  authorityUnknown,
  signInRefused,
  codeNeeded,
  codeRefused,
  tooManyAttempts,
  foreignOrigin,
  sessionNeeded,
} from './accounts.problems.js';
import { Refuses } from '../http/refuses.js';

/** How a browser signs in, learns who it is, and signs out. */
@ApiTags('accounts')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly account: OwnAccountService,
    private readonly view: SessionViewService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Sign in' })
  @AllowedTo('session.begin')
  @ApiCreatedResponse({ standardSchema: schema.sessionAnswer })
  @Refuses(
    tokenMissing(),
    authorityUnknown('reg86_m002'),
    signInRefused(),
    codeNeeded(),
    codeRefused(),
    tooManyAttempts(30),
    foreignOrigin('https://example.org'),
  )
  async begin(
    @Body({ schema: schema.signInBody }) body: schema.SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<schema.SessionAnswer> {
    refuseForeignPage(request);
    const { token, expiresAt } = await this.signIns.signIn(body, visitorOf(request));
    setSessionCookie(response, this.settings, token, expiresAt);
    return schema.sessionAnswer.parse(await this.view.ofToken(token));
  }

  @Get()
  @ApiOperation({ summary: 'See the current session' })
  @AllowedTo('session.see')
  @ApiOkResponse({ standardSchema: schema.sessionAnswer })
  async see(@CurrentActor() actor: Actor, @Req() request: Request): Promise<schema.SessionAnswer> {
    return schema.sessionAnswer.parse(await this.view.of(actor, sessionTokenOf(request, this.settings)));
  }

  @Delete()
  @ApiOperation({ summary: 'Sign out' })
  @HttpCode(204)
  @AllowedTo('account.keep')
  @ApiNoContentResponse()
  @Refuses(sessionNeeded())
  async end(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (actor.sessionId !== undefined) await this.account.endSession(actor, actor.sessionId);
    clearSessionCookie(response, this.settings);
  }
}

function visitorOf(request: Request): Visitor {
  return { address: request.ip ?? '', browser: request.get('User-Agent') ?? '' };
}
