import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './messages.schema.js';
import { UnansweredDuties } from './unanswered-duties.service.js';

@ApiTags('messages')
@Controller('api/v1/campaigns/:campaignId/unanswered-duties')
@AllowedTo('messages.read')
export class UnansweredDutiesController {
  constructor(private readonly unanswered: UnansweredDuties) {}

  @Get()
  @ApiOperation({ summary: 'See who has not answered to their duties' })
  @ApiOkResponse({ standardSchema: schema.unansweredAnswer })
  people(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return this.unanswered.people(actor, campaignId);
  }

  @Post('reminders')
  @ApiOperation({ summary: 'Remind them, once a day' })
  @HttpCode(200)
  @AllowedTo('messages.send')
  @ApiOkResponse({ standardSchema: schema.remindedAnswer })
  remind(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return this.unanswered.remind(actor, campaignId);
  }
}
