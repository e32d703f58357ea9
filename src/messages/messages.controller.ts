import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './messages.schema.js';
import { MessagesService } from './messages.service.js';
import { notToBeSettled } from './messages.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('messages')
@Controller('api/v1/messages')
@AllowedTo('messages.send')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @ApiOperation({ summary: 'List letters' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.messagePage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.messagesQuery }) query: schema.MessagesQuery) {
    return schema.messagePage.parse(await this.messages.list(actor, query));
  }

  @Get(':id/text')
  @ApiOperation({ summary: 'See the text of a letter' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.messageText })
  text(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.messages.text(actor, id);
  }

  @Post(':id/settle')
  @ApiOperation({ summary: 'Settle whether an uncertain letter was sent' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.messageAnswer })
  @Refuses(notToBeSettled('delivered'))
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.settlementBody }) settlement: schema.Settlement,
  ) {
    return schema.messageAnswer.parse(await this.messages.settle(actor, id, settlement));
  }
}
