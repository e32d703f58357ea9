import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AllowedTo } from '../http/allowed-to.js';
import * as schema from './planner.schema.js';
import { PlannerService } from './planner.service.js';
import { unknownQuestion, askedTooOften } from './planner.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('planner')
@Controller()
@AllowedTo('planner.ask')
export class PlannerController {
  constructor(private readonly planner: PlannerService) {}

  /** How many works to recheck, and what a finished sample says: exact, for anybody, without a login. */
  @Get('api/v1/planner')
  @ApiOperation({ summary: 'Compute sizes of rechecks' })
  @ApiOkResponse({ standardSchema: schema.plannerAnswer })
  @Refuses(unknownQuestion('lottery'), askedTooOften(1))
  answer(@Query({ schema: schema.anyQuery }) query: Record<string, unknown>, @Req() { ip }: Request) {
    return schema.plannerAnswer.parse(this.planner.answer(query, ip ?? '', new Date()));
  }

  @Get('planner')
  @ApiExcludeEndpoint()
  page(
    @Query({ schema: schema.anyQuery }) query: Record<string, unknown>,
    @Req() { ip }: Request,
    @Res() response: Response,
  ): void {
    const { status, html } = this.planner.page(query, ip ?? '', new Date());
    response.status(status).set('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(html);
  }
}
