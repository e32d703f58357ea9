import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import type { PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import { Allocating } from './allocating.service.js';
import * as schema from './allocations.schema.js';
import { AllocationsService } from './allocations.service.js';
import { RecheckExperts } from './recheck-experts.service.js';
import { otherProcedure } from './rechecks.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('rechecks')
@Controller('api/v1')
@AllowedTo('rechecks.read')
export class AllocationsController {
  constructor(
    private readonly allocations: AllocationsService,
    private readonly allocating: Allocating,
    private readonly recheckExperts: RecheckExperts,
  ) {}

  @Post('campaigns/:campaignId/allocations')
  @ApiOperation({ summary: 'Assign works to experts (a job)' })
  @AllowedTo('rechecks.assign')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: schema.jobTicket })
  @Refuses(otherProcedure('federal', 'regional'))
  async allocate(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.allocationBody }) wish: schema.AllocationBody,
  ) {
    const { id } = await this.allocating.enqueue(actor, campaignId, wish);
    return { jobId: id, href: `/api/v1/jobs/${id}` };
  }

  /** Codes of the experts and how long they could work in the last recheck of the campaign: what the next one begins with. */
  @Get('campaigns/:campaignId/recheck-experts')
  @ApiOperation({ summary: 'List experts and the time they had last' })
  @ApiOkResponse({ standardSchema: schema.expertTimes })
  experts(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return this.recheckExperts.times(actor, campaignId);
  }

  @Get('campaigns/:campaignId/allocations')
  @ApiOperation({ summary: 'List assignments of works' })
  @ApiOkResponse({ standardSchema: schema.allocationPage })
  list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.allocationsQuery }) query: PageQuery,
  ) {
    return this.allocations.list(actor, campaignId, query);
  }

  @Get('allocations/:id')
  @ApiOperation({ summary: 'See an assignment of works' })
  @ApiOkResponse({ standardSchema: schema.allocationAnswer })
  find(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.allocations.find(actor, id);
  }

  @Get('allocations/:id/packs')
  @ApiOperation({ summary: 'List the packs of experts' })
  @ApiOkResponse({ standardSchema: schema.packPage })
  packs(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.allocationsQuery }) query: PageQuery,
  ) {
    return this.allocations.packs(actor, id, query);
  }

  @Get('allocations/:id/packs/:personId')
  @ApiOperation({ summary: 'See the pack of an expert' })
  @ApiOkResponse({ standardSchema: schema.packAnswer })
  pack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Param('personId', { schema: idParam }) personId: string,
  ) {
    return this.allocations.pack(actor, id, personId);
  }

  @Get('allocations/:id/key')
  @ApiOperation({ summary: 'List recheck codes with the works behind them' })
  @ApiOkResponse({ standardSchema: schema.keyPage })
  key(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.allocationsQuery }) query: PageQuery,
  ) {
    return this.allocations.key(actor, id, query);
  }
}
