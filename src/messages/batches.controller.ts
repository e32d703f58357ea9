import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { BatchesService } from './batches.service.js';
import * as schema from './messages.schema.js';
import { countDiffers, batchIsOver } from './messages.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('messages')
@Controller('api/v1/message-batches')
@AllowedTo('messages.send')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Get()
  @ApiOperation({ summary: 'List batches of letters' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.batchPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.batchQuery }) query: schema.BatchQuery) {
    return schema.batchPage.parse(await this.batches.list(actor, query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'See a batch of letters' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.batchReport })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.batchReport.parse(await this.batches.report(actor, id));
  }

  @Post(':id/approve')
  @ApiOperation({ summary: 'Approve the letters of a batch for sending' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.batchReport })
  @Refuses(countDiffers(12, 14), batchIsOver('sent'))
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.approvalBody }) approval: schema.Approval,
  ) {
    return schema.batchReport.parse(await this.batches.approve(actor, id, approval));
  }

  @Post(':id/discard')
  @ApiOperation({ summary: 'Discard a batch of letters' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.batchReport })
  @Refuses(batchIsOver('sent'))
  async discard(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.batchReport.parse(await this.batches.discard(actor, id));
  }
}
