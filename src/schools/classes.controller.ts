import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './classes.schema.js';
import { ClassesService } from './classes.service.js';
import { alreadyThere } from '../http/problems.js';
import { Refuses } from '../http/refuses.js';
import { stillInUse } from './schools.problems.js';

@ApiTags('schools')
@Controller('api/v1')
@AllowedTo('schools.change')
export class ClassesController {
  constructor(private readonly classes: ClassesService) {}

  @Get('campaigns/:campaignId/classes')
  @ApiOperation({ summary: 'List classes of a campaign' })
  @AllowedTo('schools.read')
  @ApiOkResponse({ standardSchema: schema.classPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.classesQuery }) query: schema.ClassesQuery,
  ) {
    return schema.classPage.parse(await this.classes.list(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/classes')
  @ApiOperation({ summary: 'Add a class' })
  @ApiCreatedResponse({ standardSchema: schema.classAnswer })
  @Refuses(alreadyThere('такой класс этой школы', '5А'))
  async create(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newClassBody }) wish: schema.NewClass,
  ) {
    return schema.classAnswer.parse(await this.classes.create(actor, campaignId, wish));
  }

  @Get('classes/:id')
  @ApiOperation({ summary: 'See a class' })
  @AllowedTo('schools.read')
  @ApiOkResponse({ standardSchema: schema.classAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.classAnswer.parse(await this.classes.get(actor, id));
  }

  @Patch('classes/:id')
  @ApiOperation({ summary: 'Change a class' })
  @ApiOkResponse({ standardSchema: schema.classAnswer })
  @Refuses(alreadyThere('такой класс этой школы', '5А'))
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.classChanges }) changes: schema.ClassChanges,
  ) {
    return schema.classAnswer.parse(await this.classes.change(actor, id, ifMatch, changes));
  }

  @Delete('classes/:id')
  @ApiOperation({ summary: 'Remove a class' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(stillInUse({ ru: 'У класса есть даты работ', en: 'The class has sittings' }, 3))
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.classes.remove(actor, id);
  }
}
