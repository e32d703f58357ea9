import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './cross-check.schema.js';
import { CrossCheckService } from './cross-check.service.js';
import { nothingToAssign } from './rechecks.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('rechecks')
@Controller('api/v1/campaigns/:campaignId/cross-check')
@AllowedTo('rechecks.read')
export class CrossCheckController {
  constructor(private readonly crossCheck: CrossCheckService) {}

  /** Who checks whose works inside each school district, and who can help whom. */
  @Get()
  @ApiOperation({ summary: 'Plan who checks whose works' })
  @ApiOkResponse({ standardSchema: schema.crossCheckAnswer })
  @Refuses(nothingToAssign())
  plan(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.crossCheckQuery }) query: schema.CrossCheckQuery,
  ): Promise<schema.CrossCheckAnswer> {
    return this.crossCheck.plan(actor, campaignId, query);
  }
}
