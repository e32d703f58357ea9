import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './messages.schema.js';
import { MessagesService } from './messages.service.js';

@ApiTags('messages')
@Controller('api/v1/people/:id/message-preferences')
@AllowedTo('messages.send')
export class PreferencesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @ApiOperation({ summary: 'See what letters a person gets' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.preferenceAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.preferenceAnswer.parse(await this.messages.preference(actor, id));
  }

  @Put()
  @ApiOperation({ summary: 'Set what letters a person gets' })
  @ApiOkResponse({ standardSchema: schema.preferenceAnswer })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.preferenceBody }) wish: schema.PreferenceBody,
  ) {
    return schema.preferenceAnswer.parse(await this.messages.prefer(actor, id, wish));
  }
}
