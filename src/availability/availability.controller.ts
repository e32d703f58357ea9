import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './availability.schema.js';
import { AvailabilityService } from './availability.service.js';

@ApiTags('availability')
@Controller('api/v1/campaigns/:campaignId/people/:personId/availability')
@AllowedTo('availability.change')
export class AvailabilityController {
  constructor(private readonly availability: AvailabilityService) {}

  @Get()
  @ApiOperation({ summary: 'See when a person can serve' })
  @AllowedTo('availability.read')
  @ApiOkResponse({ standardSchema: schema.availabilityAnswer })
  async get(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('personId', { schema: idParam }) personId: string,
  ) {
    return schema.availabilityAnswer.parse(await this.availability.get(actor, campaignId, personId));
  }

  @Put()
  @ApiOperation({ summary: 'Replace the times at which a person can serve' })
  @ApiOkResponse({ standardSchema: schema.availabilityAnswer })
  async replace(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('personId', { schema: idParam }) personId: string,
    @Body({ schema: schema.availabilityBody }) body: schema.AvailabilityBody,
  ) {
    return schema.availabilityAnswer.parse(await this.availability.replace(actor, campaignId, personId, body));
  }
}
