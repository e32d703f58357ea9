import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './overview.schema.js';
import { OverviewService } from './overview.service.js';

@ApiTags('campaigns')
@Controller('api/v1/campaigns/:campaignId/overview')
@AllowedTo('campaigns.read')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  /** How far a campaign is: counts only, no names. */
  @Get()
  @ApiOperation({ summary: 'See what stands open in a campaign' })
  @ApiOkResponse({ standardSchema: schema.overviewAnswer })
  see(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string): Promise<schema.Overview> {
    return this.overview.of(actor, campaignId, new Date());
  }
}
