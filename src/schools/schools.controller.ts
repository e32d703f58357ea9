import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './schools.schema.js';
import { SchoolsService } from './schools.service.js';
import { alreadyThere } from '../http/problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('schools')
@Controller('api/v1/schools')
@AllowedTo('schools.change')
export class SchoolsController {
  constructor(private readonly schools: SchoolsService) {}

  @Get()
  @ApiOperation({ summary: 'List schools' })
  @AllowedTo('schools.read')
  @ApiOkResponse({ standardSchema: schema.schoolPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.schoolsQuery }) query: schema.SchoolsQuery) {
    return schema.schoolPage.parse(await this.schools.list(actor, query));
  }

  @Post()
  @ApiOperation({ summary: 'Add a school' })
  @ApiCreatedResponse({ standardSchema: schema.schoolAnswer })
  @Refuses(alreadyThere('школа с этим логином', 'edu860001'))
  async create(@CurrentActor() actor: Actor, @Body({ schema: schema.newSchoolBody }) wish: schema.NewSchool) {
    return schema.schoolAnswer.parse(await this.schools.create(actor, wish));
  }

  @Get(':id')
  @ApiOperation({ summary: 'See a school' })
  @AllowedTo('schools.read')
  @ApiOkResponse({ standardSchema: schema.schoolAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.schoolAnswer.parse(await this.schools.get(actor, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a school' })
  @ApiOkResponse({ standardSchema: schema.schoolAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.schoolChanges }) changes: schema.SchoolChanges,
  ) {
    return schema.schoolAnswer.parse(await this.schools.change(actor, id, ifMatch, changes));
  }

  @Get(':id/risks')
  @ApiOperation({ summary: 'List risk levels of a school' })
  @AllowedTo('risks.read')
  @ApiOkResponse({ standardSchema: z.array(schema.riskAnswer) })
  async risks(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return z.array(schema.riskAnswer).parse(await this.schools.risks(actor, id));
  }

  @Put(':id/risks/:year')
  @ApiOperation({ summary: 'Set the risk level of a school for a year' })
  @ApiOkResponse({ standardSchema: schema.riskAnswer })
  async setRisk(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Param('year', { schema: schema.yearParam }) year: number,
    @Body({ schema: schema.riskBody }) risk: schema.Risk,
  ) {
    return schema.riskAnswer.parse(await this.schools.setRisk(actor, id, year, risk));
  }
}
