import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { idParam } from '../../http/request-fields.js';
import { RosterInsight } from '../roster-insight.service.js';
import { ticket } from '../roster-views.js';
import { jobTicket } from '../rosters.schema.js';
import * as schema from './insights.schema.js';
import { Insights } from './insights.service.js';
import { WhatIfs } from './what-ifs.service.js';

@ApiTags('rosters')
@Controller('api/v1/roster-versions/:id')
@AllowedTo('rosters.plan')
export class InsightsController {
  constructor(
    private readonly insights: Insights,
    private readonly whatIfs: WhatIfs,
    private readonly insight: RosterInsight,
  ) {}

  @Get('figures')
  @ApiOperation({ summary: 'See the costs of a version' })
  @AllowedTo('rosters.read')
  @ApiOkResponse({ standardSchema: schema.figuresAnswer })
  async figures(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.figuresQuery }) { pricedBy }: z.infer<typeof schema.figuresQuery>,
  ) {
    return schema.figuresAnswer.parse(await this.insight.figures(actor, id, pricedBy));
  }

  @Get('insights')
  @ApiOperation({ summary: 'See answers about a version that were computed' })
  @ApiOkResponse({ standardSchema: schema.insightsAnswer })
  async answers(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.insightsAnswer.parse(await this.insights.answers(actor, id));
  }

  @Get('insights/asked')
  @ApiOperation({ summary: 'See questions about a version that have no answer yet' })
  @ApiOkResponse({ standardSchema: schema.askedAnswer })
  async asked(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.askedAnswer.parse(await this.insights.asked(actor, id));
  }

  /** The answer is under `insights` of the version once the job has succeeded; a job that is stopped keeps what it has. */
  @Post('insights')
  @ApiOperation({ summary: 'Compute an answer about a version (a job)' })
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: jobTicket })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.insightBody }) wish: z.infer<typeof schema.insightBody>,
  ) {
    return ticket(await this.insights.ask(actor, id, wish));
  }

  /**
   * Solves the facts of the version under other weights, beginning with its duties, into a version that can be compared but not published;
   * it is kept for 30 days.
   */
  @Post('what-ifs')
  @ApiOperation({ summary: 'Solve a version under other weights (a job)' })
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: jobTicket })
  async whatIf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.whatIfBody }) wish: z.infer<typeof schema.whatIfBody>,
  ) {
    return ticket(await this.whatIfs.enqueue(actor, id, wish));
  }
}
