import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { AvailabilityRound } from './availability-round.service.js';
import * as schema from './messages.schema.js';

@ApiTags('messages')
@Controller('api/v1/campaigns/:campaignId/availability-round')
@AllowedTo('messages.send')
export class AvailabilityRoundController {
  constructor(private readonly round: AvailabilityRound) {}

  @Get()
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.roundAnswer })
  async state(@CurrentActor() actor: Actor, @Param('campaignId', { schema: schema.idParam }) campaignId: string) {
    return schema.roundAnswer.parse(await this.round.state(actor, campaignId));
  }

  @Post('invitations')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.draftedAnswer })
  invite(@CurrentActor() actor: Actor, @Param('campaignId', { schema: schema.idParam }) campaignId: string) {
    return this.round.draft(actor, campaignId, 'invitation');
  }

  @Post('reminders')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.draftedAnswer })
  remind(@CurrentActor() actor: Actor, @Param('campaignId', { schema: schema.idParam }) campaignId: string) {
    return this.round.draft(actor, campaignId, 'nudge');
  }
}
