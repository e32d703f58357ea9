import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { AvailabilityRound } from './availability-round.service.js';
import * as schema from './messages.schema.js';

@ApiTags('messages')
@Controller('api/v1/campaigns/:campaignId/availability-round')
@AllowedTo('messages.send')
export class AvailabilityRoundController {
  constructor(private readonly round: AvailabilityRound) {}

  @Get()
  @ApiOperation({ summary: 'See who has answered about availability' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.roundAnswer })
  async state(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.roundQuery }) asked: schema.RoundQuery,
  ) {
    return schema.roundAnswer.parse(await this.round.state(actor, campaignId, asked));
  }

  @Post('invitations')
  @ApiOperation({ summary: 'Draft letters that ask for availability' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.draftedAnswer })
  invite(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.roundQuery }) asked: schema.RoundQuery,
  ) {
    return this.round.draft(actor, campaignId, { kind: 'invitation', asked });
  }

  @Post('reminders')
  @ApiOperation({ summary: 'Draft reminders about availability' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.draftedAnswer })
  remind(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.roundQuery }) asked: schema.RoundQuery,
  ) {
    return this.round.draft(actor, campaignId, { kind: 'nudge', asked });
  }
}
