import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { HTML } from '../../http/file-types.js';
import { idParam } from '../../http/request-fields.js';
import * as schema from './handovers.schema.js';
import { Handovers } from './handovers.service.js';
import { wrongWorks, nothingToHandOver } from './handovers.problems.js';
import { EXAMPLE_ID, Refuses } from '../../http/refuses.js';

@ApiTags('rechecks')
@Controller('api/v1')
@AllowedTo('rechecks.assign')
export class HandoversController {
  constructor(private readonly handovers: Handovers) {}

  @Get('campaigns/:campaignId/work-keeping')
  @ApiOperation({ summary: 'See until when schools keep works' })
  @AllowedTo('rechecks.read')
  @ApiOkResponse({ standardSchema: schema.keepingAnswer })
  keeping(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return this.handovers.keeping(actor, campaignId);
  }

  @Put('campaigns/:campaignId/work-keeping')
  @ApiOperation({ summary: 'Set until when schools keep works' })
  @ApiOkResponse({ standardSchema: schema.keepingAnswer })
  keep(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.keepingBody }) wish: schema.KeepingBody,
  ) {
    return this.handovers.keep(actor, campaignId, wish);
  }

  @Get('campaigns/:campaignId/handovers/due')
  @ApiOperation({ summary: 'List works that schools still have to hand over' })
  @AllowedTo('rechecks.read')
  @ApiOkResponse({ standardSchema: schema.dueAnswer })
  due(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return this.handovers.due(actor, campaignId);
  }

  @Get('campaigns/:campaignId/handovers')
  @ApiOperation({ summary: 'List handovers of works' })
  @AllowedTo('rechecks.read')
  @ApiOkResponse({ standardSchema: schema.handoverPage })
  list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.handoversQuery }) query: schema.HandoversQuery,
  ) {
    return this.handovers.list(actor, campaignId, query);
  }

  @Post('campaigns/:campaignId/handovers')
  @ApiOperation({ summary: 'Record a handover of works' })
  @ApiCreatedResponse({ standardSchema: schema.handoverAnswer })
  @Refuses(wrongWorks([EXAMPLE_ID]), nothingToHandOver())
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.handoverBody }) wish: schema.HandoverBody,
  ) {
    return schema.handoverAnswer.parse(await this.handovers.handOver(actor, campaignId, wish));
  }

  @Get('handovers/:id')
  @ApiOperation({ summary: 'See a handover' })
  @AllowedTo('rechecks.read')
  @ApiOkResponse({ standardSchema: schema.handoverAnswer })
  async find(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.handoverAnswer.parse(await this.handovers.find(actor, id));
  }

  /** The commission has counted the papers that a school handed over. */
  @Post('handovers/:id/confirmation')
  @ApiOperation({ summary: 'Confirm works that a school handed over' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.handoverAnswer })
  async confirm(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.handoverAnswer.parse(await this.handovers.confirm(actor, id));
  }

  /** The receipt to be printed twice and signed. */
  @Get('handovers/:id/receipt.html')
  @ApiOperation({ summary: 'Print the receipt of a handover' })
  @AllowedTo('rechecks.read')
  @ApiOkResponse({ content: { [HTML]: {} } })
  async receipt(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @Res() response: Response) {
    response.type('text/html; charset=utf-8').send(await this.handovers.receipt(actor, id));
  }
}
