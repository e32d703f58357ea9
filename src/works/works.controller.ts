import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import { WorkCounts } from './work-counts.service.js';
import * as schema from './works.schema.js';
import { WorksService } from './works.service.js';
import { alreadyThere } from '../http/problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('works')
@Controller('api/v1')
@AllowedTo('works.read')
export class WorksController {
  constructor(
    private readonly works: WorksService,
    private readonly counts: WorkCounts,
  ) {}

  @Get('campaigns/:campaignId/works')
  @ApiOperation({ summary: 'List works' })
  @ApiOkResponse({ standardSchema: schema.workPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.worksQuery }) query: schema.WorksQuery,
  ) {
    return schema.workPage.parse(await this.works.list(actor, campaignId, query));
  }

  @Get('works/:id')
  @ApiOperation({ summary: 'See a work' })
  @ApiOkResponse({ standardSchema: schema.workAnswer })
  async work(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.workAnswer.parse(await this.works.work(actor, id));
  }

  @Get('campaigns/:campaignId/work-scales')
  @ApiOperation({ summary: 'List descriptions of papers' })
  @AllowedTo('work-scales.read')
  @ApiOkResponse({ standardSchema: schema.scalePage })
  async scales(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ) {
    return schema.scalePage.parse(await this.works.scales(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/work-scales')
  @ApiOperation({ summary: 'Describe a paper' })
  @AllowedTo('work-scales.change')
  @ApiCreatedResponse({ standardSchema: schema.scaleAnswer })
  @Refuses(alreadyThere('описание этой работы', 'ma 5'))
  async addScale(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.scaleBody }) wish: schema.ScaleBody,
  ) {
    return schema.scaleAnswer.parse(await this.works.addScale(actor, campaignId, wish));
  }

  @Get('work-scales/:id')
  @ApiOperation({ summary: 'See the description of a paper' })
  @AllowedTo('work-scales.read')
  @ApiOkResponse({ standardSchema: schema.scaleAnswer })
  async scale(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.scaleAnswer.parse(await this.works.scale(actor, id));
  }

  @Patch('work-scales/:id')
  @ApiOperation({ summary: 'Change the description of a paper' })
  @AllowedTo('work-scales.change')
  @ApiOkResponse({ standardSchema: schema.scaleAnswer })
  async changeScale(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.scaleChanges }) changes: schema.ScaleChanges,
  ) {
    return schema.scaleAnswer.parse(await this.works.changeScale(actor, id, ifMatch, changes));
  }

  @Post('campaigns/:campaignId/work-counts')
  @ApiOperation({ summary: 'Confirm how many works a school has' })
  @AllowedTo('work-counts.confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.countAnswer })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.countBody }) wish: schema.CountBody,
  ) {
    return schema.countAnswer.parse(await this.counts.confirm(actor, campaignId, wish));
  }

  @Get('campaigns/:campaignId/work-counts')
  @ApiOperation({ summary: 'Compare works with what was confirmed' })
  @AllowedTo('work-counts.read')
  @ApiOkResponse({ standardSchema: schema.comparisonPage })
  compare(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.comparisonQuery }) query: schema.ComparisonQuery,
  ) {
    return this.counts.compare(actor, campaignId, query);
  }
}
