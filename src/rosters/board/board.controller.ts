import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { IfMatch } from '../../http/entity-version.js';
import { idParam } from '../../http/request-fields.js';
import { BoardChanges } from './board-changes.service.js';
import { BoardReading } from './board-reading.service.js';
import { boardTag, seenNumber } from './board-tag.js';
import * as schema from './board.schema.js';
import { boardEmpty, notByHand, undoCrossed, boardMoved } from './board.problems.js';
import { Refuses } from '../../http/refuses.js';
import { EDIT_REFUSALS } from '../roster-problems.js';

@ApiTags('rosters')
@Controller('api/v1/rosters/:id/board')
@AllowedTo('rosters.read')
export class BoardController {
  constructor(
    private readonly reading: BoardReading,
    private readonly changes: BoardChanges,
  ) {}

  @Get()
  @ApiOperation({ summary: 'See a week of the board' })
  @ApiOkResponse({ standardSchema: schema.boardAnswer })
  @Refuses(boardEmpty('Наблюдатели'))
  async week(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.weekQuery }) { week }: z.infer<typeof schema.weekQuery>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const board = schema.boardAnswer.parse(await this.reading.week(actor, id, week));
    response.setHeader('ETag', boardTag(board));
    return board;
  }

  @Get('head')
  @ApiOperation({ summary: 'See the newest version on the board' })
  @ApiOkResponse({ standardSchema: schema.headAnswer })
  head(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.reading.head(actor, id);
  }

  @Get('conflicts')
  @ApiOperation({ summary: 'List conflicts on the board' })
  @AllowedTo('rosters.plan')
  @ApiOkResponse({ standardSchema: schema.conflictsAnswer })
  @Refuses(boardEmpty('Наблюдатели'))
  conflicts(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.reading.conflicts(actor, id);
  }

  @Post('changes')
  @ApiOperation({ summary: 'Change the board' })
  @HttpCode(200)
  @AllowedTo('rosters.plan')
  @ApiOkResponse({ standardSchema: schema.changeAnswer })
  @Refuses(
    boardEmpty('Наблюдатели'),
    ...EDIT_REFUSALS,
    notByHand(4),
    undoCrossed(4, []),
    boardMoved({ seen: 3, current: 4, steps: [], diff: null }),
  )
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.changeBody }) change: z.infer<typeof schema.changeBody>,
  ) {
    const { version, before, after, board } = await this.changes.change(actor, id, seenNumber(ifMatch), change);
    return { versionId: version!.id, number: version!.number, before: before.objective, after: after.objective, board };
  }
}
