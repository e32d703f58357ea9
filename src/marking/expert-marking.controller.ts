import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { ExpertMarking } from './expert-marking.service.js';
import { MarkingLinks } from './marking-links.service.js';
import * as schema from './marking.schema.js';
import { unknownMarkingLink, takenOver, alreadyMarked, noSecondLook, reasonNeeded, notMarkedYet } from './marking.problems.js';
import { Refuses } from '../http/refuses.js';

/** An expert's own works. The link itself is the key, so a save survives whatever else is lost. */
@ApiTags('marking')
@Controller('api/v1/marking/:token')
@AllowedTo('marking.by-link')
@Refuses(unknownMarkingLink())
export class ExpertMarkingController {
  constructor(
    private readonly links: MarkingLinks,
    private readonly marking: ExpertMarking,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the works of an expert' })
  @ApiOkResponse({ standardSchema: schema.listAnswer })
  async list(@Param('token', { schema: schema.tokenParam }) token: string) {
    const { key } = await this.links.recognise(token);
    return schema.listAnswer.parse(await this.marking.list(key));
  }

  @Get('tasks/:id')
  @ApiOperation({ summary: 'See a work to mark' })
  @ApiOkResponse({ standardSchema: schema.taskAnswer })
  @Refuses(takenOver())
  async task(@Param('token', { schema: schema.tokenParam }) token: string, @Param('id', { schema: idParam }) id: string) {
    const { key } = await this.links.recognise(token);
    return schema.taskAnswer.parse(await this.marking.task(key, id));
  }

  @Put('tasks/:id/draft')
  @ApiOperation({ summary: 'Keep a draft of a mark' })
  @ApiOkResponse({ standardSchema: schema.taskAnswer })
  @Refuses(alreadyMarked(), takenOver())
  async draft(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.draftBody }) { points }: { points: schema.Points },
  ) {
    const { key } = await this.links.recognise(token);
    return schema.taskAnswer.parse(await this.marking.draft(key, id, points));
  }

  @Post('tasks/:id/mark')
  @ApiOperation({ summary: 'Mark a work' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.taskAnswer })
  @Refuses(noSecondLook(), alreadyMarked(), takenOver())
  async mark(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.markBody }) mark: schema.MarkBody,
  ) {
    const { key, actor } = await this.links.recognise(token);
    return schema.taskAnswer.parse(await this.marking.mark(key, actor, id, mark));
  }

  @Post('tasks/:id/corrections')
  @ApiOperation({ summary: 'Correct a mark with a reason' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.taskAnswer })
  @Refuses(reasonNeeded(), notMarkedYet(), takenOver())
  async correct(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.correctionBody }) { points, reason }: { points: schema.Points; reason: string },
  ) {
    const { key, actor } = await this.links.recognise(token);
    return schema.taskAnswer.parse(await this.marking.correct(key, actor, id, points, reason));
  }
}
