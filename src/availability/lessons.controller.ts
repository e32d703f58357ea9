import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './lessons.schema.js';
import { LessonsService } from './lessons.service.js';
import { lessonsMeet } from './lessons.problems.js';
import { EXAMPLE_ID, Refuses } from '../http/refuses.js';

/** Teachers' own lessons: at these times they organise nothing elsewhere. */
@ApiTags('availability')
@Controller('api/v1')
@AllowedTo('availability.change')
export class LessonsController {
  constructor(private readonly lessons: LessonsService) {}

  @Get('campaigns/:campaignId/own-lessons')
  @ApiOperation({ summary: 'List own lessons of teachers' })
  @AllowedTo('availability.read')
  @ApiOkResponse({ standardSchema: schema.lessonPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.lessonsQuery }) query: schema.LessonsQuery,
  ) {
    return schema.lessonPage.parse(await this.lessons.list(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/own-lessons')
  @ApiOperation({ summary: 'Add an own lesson of a teacher' })
  @ApiCreatedResponse({ standardSchema: schema.lessonAnswer })
  @Refuses(lessonsMeet({ id: EXAMPLE_ID, startsAt: '09:00', endsAt: '09:45' }))
  async add(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newLessonBody }) lesson: schema.NewLesson,
  ) {
    return schema.lessonAnswer.parse(await this.lessons.add(actor, campaignId, lesson));
  }

  @Get('own-lessons/:id')
  @ApiOperation({ summary: 'See an own lesson of a teacher' })
  @AllowedTo('availability.read')
  @ApiOkResponse({ standardSchema: schema.lessonAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.lessonAnswer.parse(await this.lessons.get(actor, id));
  }

  @Put('own-lessons/:id')
  @ApiOperation({ summary: 'Move an own lesson of a teacher' })
  @ApiOkResponse({ standardSchema: schema.lessonAnswer })
  @Refuses(lessonsMeet({ id: EXAMPLE_ID, startsAt: '09:00', endsAt: '09:45' }))
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.lessonBody }) lesson: schema.LessonBody,
  ) {
    return schema.lessonAnswer.parse(await this.lessons.move(actor, id, lesson));
  }

  @Delete('own-lessons/:id')
  @ApiOperation({ summary: 'Remove an own lesson of a teacher' })
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.lessons.remove(actor, id);
  }
}
