import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './timetable.schema.js';
import { TimetableService } from './timetable.service.js';
import { alreadyThere } from '../http/problems.js';
import { NORM_REFUSAL } from './sitting-norms.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('timetable')
@Controller('api/v1')
@AllowedTo('timetable.change')
export class TimetableController {
  constructor(private readonly timetable: TimetableService) {}

  @Get('campaigns/:campaignId/sittings')
  @ApiOperation({ summary: 'List sittings' })
  @AllowedTo('timetable.read')
  @ApiOkResponse({ standardSchema: schema.sittingPage })
  async sittings(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.sittingsQuery }) query: schema.SittingsQuery,
  ) {
    return schema.sittingPage.parse(await this.timetable.sittings(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/sittings')
  @ApiOperation({ summary: 'Add a sitting' })
  @ApiCreatedResponse({ standardSchema: schema.judgedSittingAnswer })
  @Refuses(alreadyThere('эта работа уже объявлена', 'ma'), NORM_REFUSAL)
  async addSitting(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newSittingBody }) wish: schema.NewSitting,
  ) {
    return schema.judgedSittingAnswer.parse(await this.timetable.addSitting(actor, campaignId, wish));
  }

  @Post('campaigns/:campaignId/sittings/check')
  @ApiOperation({ summary: 'Check a sitting against the norms' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.sittingCheckAnswer })
  async checkSitting(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.sittingCheckBody }) wish: schema.SittingCheck,
  ) {
    return schema.sittingCheckAnswer.parse({ findings: await this.timetable.checkSitting(actor, campaignId, wish) });
  }

  @Get('sittings/:id')
  @ApiOperation({ summary: 'See a sitting' })
  @AllowedTo('timetable.read')
  @ApiOkResponse({ standardSchema: schema.sittingAnswer })
  async sitting(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.sittingAnswer.parse(await this.timetable.sitting(actor, id));
  }

  @Patch('sittings/:id')
  @ApiOperation({ summary: 'Change or cancel a sitting' })
  @ApiOkResponse({ standardSchema: schema.judgedSittingAnswer })
  @Refuses(NORM_REFUSAL)
  async changeSitting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.sittingChanges }) changes: schema.SittingChanges,
  ) {
    return schema.judgedSittingAnswer.parse(await this.timetable.changeSitting(actor, id, ifMatch, changes));
  }

  @Get('campaigns/:campaignId/grading-blocks')
  @ApiOperation({ summary: 'List grading blocks' })
  @AllowedTo('timetable.read')
  @ApiOkResponse({ standardSchema: schema.blockPage })
  async blocks(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.blocksQuery }) query: schema.BlocksQuery,
  ) {
    return schema.blockPage.parse(await this.timetable.blocks(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/grading-blocks')
  @ApiOperation({ summary: 'Add a grading block' })
  @ApiCreatedResponse({ standardSchema: schema.blockAnswer })
  @Refuses(alreadyThere('эта работа уже объявлена', 'ma'))
  async addBlock(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newBlockBody }) wish: schema.NewBlock,
  ) {
    return schema.blockAnswer.parse(await this.timetable.addBlock(actor, campaignId, wish));
  }

  @Get('grading-blocks/:id')
  @ApiOperation({ summary: 'See a grading block' })
  @AllowedTo('timetable.read')
  @ApiOkResponse({ standardSchema: schema.blockAnswer })
  async block(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.blockAnswer.parse(await this.timetable.block(actor, id));
  }

  @Patch('grading-blocks/:id')
  @ApiOperation({ summary: 'Change or cancel a grading block' })
  @ApiOkResponse({ standardSchema: schema.blockAnswer })
  async changeBlock(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.blockChanges }) changes: schema.BlockChanges,
  ) {
    return schema.blockAnswer.parse(await this.timetable.changeBlock(actor, id, ifMatch, changes));
  }
}
