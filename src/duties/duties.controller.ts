import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './duties.schema.js';
import { DutiesService } from './duties.service.js';

@ApiTags('duties')
@Controller('api/v1/campaigns/:campaignId/duty-answers')
@AllowedTo('duty-answers.read')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  @Get()
  @ApiOperation({ summary: 'List what people answered about their duties' })
  @ApiOkResponse({ standardSchema: schema.dutyAnswerPage })
  async answers(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ) {
    return schema.dutyAnswerPage.parse(await this.duties.answers(actor, campaignId, query));
  }
}
