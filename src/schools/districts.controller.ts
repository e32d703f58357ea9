import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './districts.schema.js';
import { DistrictsService } from './districts.service.js';
import { alreadyThere } from '../http/problems.js';
import { Refuses } from '../http/refuses.js';
import { stillInUse } from './schools.problems.js';

@ApiTags('schools')
@Controller('api/v1/districts')
@AllowedTo('schools.change')
export class DistrictsController {
  constructor(private readonly districts: DistrictsService) {}

  @Get()
  @ApiOperation({ summary: 'List school districts' })
  @AllowedTo('schools.read')
  @ApiOkResponse({ standardSchema: schema.districtPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return schema.districtPage.parse(await this.districts.list(actor, query));
  }

  @Post()
  @ApiOperation({ summary: 'Add a school district' })
  @ApiCreatedResponse({ standardSchema: schema.districtAnswer })
  @Refuses(alreadyThere('округ с этим названием', 'Северный'))
  async create(@CurrentActor() actor: Actor, @Body({ schema: schema.districtBody }) wish: schema.DistrictBody) {
    return schema.districtAnswer.parse(await this.districts.create(actor, wish));
  }

  @Get(':id')
  @ApiOperation({ summary: 'See a school district' })
  @AllowedTo('schools.read')
  @ApiOkResponse({ standardSchema: schema.districtAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.districtAnswer.parse(await this.districts.get(actor, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Rename a school district' })
  @ApiOkResponse({ standardSchema: schema.districtAnswer })
  @Refuses(alreadyThere('округ с этим названием', 'Северный'))
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.districtBody }) changes: schema.DistrictBody,
  ) {
    return schema.districtAnswer.parse(await this.districts.rename(actor, id, ifMatch, changes));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove a school district' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(stillInUse({ ru: 'В округе есть школы', en: 'There are schools in the district' }, 3))
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.districts.remove(actor, id);
  }
}
