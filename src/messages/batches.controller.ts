import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { BatchesService } from './batches.service.js';
import * as schema from './messages.schema.js';

@ApiTags('messages')
@Controller('api/v1/message-batches')
@AllowedTo('messages.send')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Get()
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.batchPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.batchQuery }) query: schema.BatchQuery) {
    return schema.batchPage.parse(await this.batches.list(actor, query));
  }

  @Get(':id')
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.batchReport })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.batchReport.parse(await this.batches.report(actor, id));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.batchReport })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.approvalBody }) approval: schema.Approval,
  ) {
    return schema.batchReport.parse(await this.batches.approve(actor, id, approval));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.batchReport })
  async discard(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.batchReport.parse(await this.batches.discard(actor, id));
  }
}
