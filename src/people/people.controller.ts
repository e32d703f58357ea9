import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import { MergingService } from './merging.service.js';
import * as schema from './people.schema.js';
import { PeopleService } from './people.service.js';
import { alreadyThere } from '../http/problems.js';
import { Refuses } from '../http/refuses.js';
import { cannotBeMerged, mergeWithItself, alreadyGone } from './people.problems.js';

@ApiTags('people')
@Controller('api/v1/people')
@AllowedTo('people.change')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly merging: MergingService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List people' })
  @AllowedTo('people.read')
  @ApiOkResponse({ standardSchema: schema.personPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.peopleQuery }) query: schema.PeopleQuery) {
    return schema.personPage.parse(await this.people.list(actor, query));
  }

  @Post()
  @ApiOperation({ summary: 'Add a person' })
  @ApiCreatedResponse({ standardSchema: schema.personAnswer })
  @Refuses(alreadyThere('человек с этим кодом', 'Н-017'))
  async create(@CurrentActor() actor: Actor, @Body({ schema: schema.newPersonBody }) wish: schema.NewPerson) {
    return schema.personAnswer.parse(await this.people.create(actor, wish));
  }

  @Get(':id')
  @ApiOperation({ summary: 'See a person' })
  @AllowedTo('people.read')
  @ApiOkResponse({ standardSchema: schema.personAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.personAnswer.parse(await this.people.get(actor, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a person' })
  @ApiOkResponse({ standardSchema: schema.personAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.personChanges }) changes: schema.PersonChanges,
  ) {
    return schema.personAnswer.parse(await this.people.change(actor, id, ifMatch, changes));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'List what happened to a person’s card' })
  @AllowedTo('people.read')
  @ApiOkResponse({ standardSchema: schema.historyPage })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.historyQuery }) query: schema.HistoryQuery,
  ) {
    return schema.historyPage.parse(await this.people.history(actor, id, query));
  }

  @Post(':id/merge')
  @ApiOperation({ summary: 'Merge two cards of one person' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.mergeAnswer })
  @Refuses(
    cannotBeMerged('Н-017', { duties: 2, works: 0 }),
    cannotBeMerged('Н-017', { duties: 0, works: 3 }),
    mergeWithItself('Н-017'),
    alreadyGone('Н-017'),
  )
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.mergeBody }) { duplicateId }: z.infer<typeof schema.mergeBody>,
  ) {
    return schema.mergeAnswer.parse(await this.merging.merge(actor, { id, duplicateId, ifMatch }));
  }
}
