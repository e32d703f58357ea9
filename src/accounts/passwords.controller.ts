import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { AllowedTo } from '../http/allowed-to.js';
import { AccountLinksService } from './account-links.service.js';
import { refuseForeignPage } from './foreign-page.js';
import { SignInService } from './sign-in.service.js';
import * as schema from './users.schema.js';
import { accountLinkEnded, tooManyAttempts, foreignOrigin } from './accounts.problems.js';
import { Refuses } from '../http/refuses.js';

/** For people who cannot sign in yet, or any more. */
@ApiTags('accounts')
@Controller('api/v1/passwords')
export class PasswordsController {
  constructor(
    private readonly links: AccountLinksService,
    private readonly signIns: SignInService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Set a password by a link' })
  @HttpCode(200)
  @AllowedTo('passwords.set-by-link')
  @ApiOkResponse({ standardSchema: schema.emailAnswer })
  @Refuses(accountLinkEnded(), tooManyAttempts(30), foreignOrigin('https://example.org'))
  async setByLink(
    @Body({ schema: schema.passwordByLinkBody }) { token, password }: z.infer<typeof schema.passwordByLinkBody>,
    @Req() request: Request,
  ): Promise<z.infer<typeof schema.emailAnswer>> {
    this.refuse(request);
    return { email: (await this.links.setPassword(token, password)).email };
  }

  @Post('forgotten')
  @ApiOperation({ summary: 'Ask for a link to set a new password' })
  @HttpCode(202)
  @AllowedTo('passwords.forget')
  @ApiAcceptedResponse()
  @Refuses(tooManyAttempts(30), foreignOrigin('https://example.org'))
  async forgotten(
    @Body({ schema: schema.forgottenBody }) { email }: z.infer<typeof schema.forgottenBody>,
    @Req() request: Request,
  ): Promise<void> {
    this.refuse(request);
    await this.links.forgotten(email);
  }

  private refuse(request: Request): void {
    refuseForeignPage(request);
    this.signIns.refuseHaste(request.ip ?? '', new Date());
  }
}
