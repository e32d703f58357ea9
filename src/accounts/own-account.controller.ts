import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import { ShownOnce } from '../http/shown-once.js';
import { OwnAccountService } from './own-account.service.js';
import * as schema from './users.schema.js';
import { passwordRefused, tooManyAttempts, sessionNeeded, codeRefused, secondFactorOff } from './accounts.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('accounts')
@Controller('api/v1/account')
@AllowedTo('account.keep')
@Refuses(sessionNeeded())
export class OwnAccountController {
  constructor(private readonly account: OwnAccountService) {}

  @Put('password')
  @ApiOperation({ summary: 'Change one’s own password' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(passwordRefused(), tooManyAttempts(30))
  changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.passwordChangeBody }) { current, next }: z.infer<typeof schema.passwordChangeBody>,
  ): Promise<void> {
    return this.account.changePassword(actor, current, next);
  }

  @Post('second-factor')
  @ApiOperation({ summary: 'Begin to set up one’s own second factor' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.secondFactorAnswer })
  @Refuses(passwordRefused(), tooManyAttempts(30))
  beginSecondFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.passwordBody }) { password }: z.infer<typeof schema.passwordBody>,
  ) {
    return this.account.beginSecondFactor(actor, password);
  }

  @Post('second-factor/confirm')
  @ApiOperation({ summary: 'Switch on one’s own second factor by its first code' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.recoveryCodesAnswer })
  @Refuses(codeRefused(), tooManyAttempts(30))
  async confirmSecondFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.codeBody }) { code }: z.infer<typeof schema.codeBody>,
  ) {
    return { recoveryCodes: await this.account.confirmSecondFactor(actor, code) };
  }

  @Post('second-factor/recovery-codes')
  @ApiOperation({ summary: 'Renew one’s own recovery codes' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.recoveryCodesAnswer })
  @Refuses(secondFactorOff(), passwordRefused(), tooManyAttempts(30))
  async renewRecoveryCodes(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.passwordBody }) { password }: z.infer<typeof schema.passwordBody>,
  ) {
    return { recoveryCodes: await this.account.renewRecoveryCodes(actor, password) };
  }

  @Get('second-factor/recovery-codes')
  @ApiOperation({ summary: 'Count one’s own unused recovery codes' })
  @ApiOkResponse({ standardSchema: schema.recoveryCodesLeft })
  async recoveryCodesLeft(@CurrentActor() actor: Actor) {
    return { left: await this.account.recoveryCodesLeft(actor) };
  }

  @Post('second-factor/end')
  @ApiOperation({ summary: 'Switch off one’s own second factor' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(passwordRefused(), tooManyAttempts(30))
  endSecondFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.passwordBody }) { password }: z.infer<typeof schema.passwordBody>,
  ): Promise<void> {
    return this.account.endSecondFactor(actor, password);
  }

  @Get('sessions')
  @ApiOperation({ summary: 'List one’s own sessions' })
  @ApiOkResponse({ standardSchema: schema.sessionPage })
  async sessions(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return schema.sessionPage.parse(await this.account.listSessions(actor, query));
  }

  @Delete('sessions')
  @ApiOperation({ summary: 'End all of one’s own sessions but this one' })
  @HttpCode(204)
  @ApiNoContentResponse()
  endOtherSessions(@CurrentActor() actor: Actor): Promise<void> {
    return this.account.endOtherSessions(actor);
  }

  @Delete('sessions/:id')
  @ApiOperation({ summary: 'End one of one’s own sessions' })
  @HttpCode(204)
  @ApiNoContentResponse()
  endSession(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.account.endSession(actor, id);
  }
}
