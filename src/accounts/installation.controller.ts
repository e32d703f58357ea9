import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { InstallationService } from './installation.service.js';
import { emailField } from './session.schema.js';
import { passwordField } from './users.schema.js';
import { line } from '../http/request-fields.js';
import { operatorNeeded, installationBegun } from './accounts.problems.js';
import { Refuses } from '../http/refuses.js';

const installationAnswer = z.object({ isNew: z.boolean().describe('Nobody can sign in yet.') });
const firstAdministratorBody = z
  .strictObject({
    email: emailField,
    name: line(200),
    password: passwordField,
  })
  .meta({ examples: [{ email: 'metodist@example.ru', name: 'Петрова М. И.', password: 'correct horse battery' }] });
const userAnswer = z.object({ id: z.uuid() });

/** How a fresh installation gets its first account. */
@ApiTags('accounts')
@Controller('api/v1/installation')
export class InstallationController {
  constructor(private readonly installation: InstallationService) {}

  @Get()
  @ApiOperation({ summary: 'Tell whether the first account exists' })
  @AllowedTo('installation.see')
  @ApiOkResponse({ standardSchema: installationAnswer })
  async see() {
    return { isNew: await this.installation.isNew() };
  }

  /** With the operator's token that is printed at the first start, and only while there is no account. */
  @Post('administrator')
  @ApiOperation({ summary: 'Make the first administrator' })
  @AllowedTo('installation.begin')
  @ApiCreatedResponse({ standardSchema: userAnswer })
  @Refuses(operatorNeeded(), installationBegun())
  begin(@CurrentActor() actor: Actor, @Body({ schema: firstAdministratorBody }) wish: z.infer<typeof firstAdministratorBody>) {
    return this.installation.begin(actor, wish);
  }
}
