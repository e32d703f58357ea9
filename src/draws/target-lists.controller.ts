import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import type { PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './target-lists.schema.js';
import { TargetLists } from './target-lists.service.js';
import { nothingToDraw, notNow } from './draws.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('draws')
@Controller('api/v1')
@AllowedTo('draws.hold')
export class TargetListsController {
  constructor(private readonly lists: TargetLists) {}

  @Get('campaigns/:campaignId/target-lists')
  @ApiOperation({ summary: 'List targeted lists of works' })
  @ApiOkResponse({ standardSchema: schema.targetListPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.targetListsQuery }) query: PageQuery,
  ) {
    return schema.targetListPage.parse(await this.lists.list(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/target-lists')
  @ApiOperation({ summary: 'Make a targeted list of works' })
  @ApiCreatedResponse({ standardSchema: schema.targetListAnswer })
  @Refuses(nothingToDraw(), notNow('drawn'))
  async create(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newTargetListBody }) wish: schema.NewTargetList,
  ) {
    return schema.targetListAnswer.parse(await this.lists.create(actor, campaignId, wish));
  }

  @Get('target-lists/:id/works')
  @ApiOperation({ summary: 'List the works of a targeted list' })
  @ApiOkResponse({ standardSchema: schema.targetWorkPage })
  works(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.targetListsQuery }) query: PageQuery,
  ) {
    return this.lists.works(actor, id, query);
  }
}
