import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './markers.schema.js';
import { MarkersService } from './markers.service.js';
import { noBoundaries } from './markers.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('markers')
@Controller('api/v1/campaigns/:campaignId/markers')
@AllowedTo('markers.read')
export class MarkersController {
  constructor(private readonly markers: MarkersService) {}

  @Get()
  @ApiOperation({ summary: 'See possible markers of schools' })
  @ApiOkResponse({ standardSchema: schema.markersAnswer })
  @Refuses(noBoundaries(5, 'ma'))
  of(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.markersQuery }) query: schema.MarkersQuery,
  ): Promise<schema.MarkersAnswer> {
    return this.markers.of(actor, campaignId, query);
  }
}
