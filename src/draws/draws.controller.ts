import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { authorityOf, CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { ZIP } from '../http/file-types.js';
import { idParam } from '../http/request-fields.js';
import { DrawCeremony } from './draw-ceremony.service.js';
import { DrawFolders } from './draw-folders.service.js';
import * as schema from './draws.schema.js';
import { DrawsService } from './draws.service.js';
import { groupsWouldShow, noDiceAnnounced, nothingToDraw, STEP_REFUSALS, typedTwice } from './draws.problems.js';
import { Refuses } from '../http/refuses.js';

/** The steps of a draw. What is done stays done: there is no route that previews, repeats or edits. */
@ApiTags('draws')
@Controller('api/v1')
@AllowedTo('draws.hold')
export class DrawsController {
  constructor(
    private readonly draws: DrawsService,
    private readonly ceremony: DrawCeremony,
    private readonly folders: DrawFolders,
  ) {}

  @Get('campaigns/:campaignId/draws')
  @ApiOperation({ summary: 'List draws of a campaign' })
  @AllowedTo('draws.read')
  @ApiOkResponse({ standardSchema: schema.drawPage })
  list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.drawsQuery }) query: schema.DrawsQuery,
  ) {
    return this.draws.list({ authorityId: authorityOf(actor), campaignId }, query);
  }

  @Post('campaigns/:campaignId/draws')
  @ApiOperation({ summary: 'Begin a draw' })
  @ApiCreatedResponse({ standardSchema: schema.drawAnswer })
  @Refuses(groupsWouldShow(), nothingToDraw(), ...STEP_REFUSALS)
  create(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newDrawBody }) wish: schema.NewDraw,
  ) {
    return this.draws.create(actor, campaignId, wish);
  }

  @Get('draws/:id')
  @ApiOperation({ summary: 'See a draw' })
  @AllowedTo('draws.read')
  @ApiOkResponse({ standardSchema: schema.drawAnswer })
  find(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.draws.find(actor, id);
  }

  @Get('draws/:id/groups')
  @ApiOperation({ summary: 'See the groups of which a draw takes its works' })
  @ApiOkResponse({ standardSchema: schema.drawGroups })
  groups(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.draws.groups(actor, id);
  }

  @Get('draws/:id/works')
  @ApiOperation({ summary: 'List drawn works' })
  @ApiOkResponse({ standardSchema: schema.drawnPage })
  drawn(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.drawsQuery }) query: schema.DrawsQuery,
  ) {
    return this.draws.drawn(actor, id, query);
  }

  @Get('draws/:id/folder.zip')
  @ApiOperation({ summary: 'Download what a draw publishes' })
  @AllowedTo('draws.read')
  @ApiOkResponse({ content: { [ZIP]: {} } })
  async folder(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<StreamableFile> {
    const archive = await this.folders.zip({ authorityId: authorityOf(actor), id });
    return new StreamableFile(archive.bytes, { type: ZIP, disposition: `attachment; filename="${archive.fileName}"` });
  }

  @Get('draws/:id/verification')
  @ApiOperation({ summary: 'Verify a draw' })
  @AllowedTo('draws.read')
  @ApiOkResponse({ standardSchema: schema.verificationAnswer })
  verification(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.folders.verify({ authorityId: authorityOf(actor), id });
  }

  @Post('draws/:id/commitments')
  @ApiOperation({ summary: 'Record the commitment of a party' })
  @ApiCreatedResponse({ standardSchema: schema.drawAnswer })
  @Refuses(...STEP_REFUSALS)
  async commit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.commitmentBody }) wish: schema.CommitmentBody,
  ) {
    await this.ceremony.commit(actor, id, wish);
    return this.draws.find(actor, id);
  }

  @Post('draws/:id/plan')
  @ApiOperation({ summary: 'Fix the plan of a draw' })
  @ApiCreatedResponse({ standardSchema: schema.drawAnswer })
  @Refuses(...STEP_REFUSALS)
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.planBody }) wish: schema.PlanBody,
  ) {
    await this.ceremony.plan(actor, id, wish);
    return this.draws.find(actor, id);
  }

  @Post('draws/:id/reveals')
  @ApiOperation({ summary: 'Reveal the secret of a party' })
  @ApiCreatedResponse({ standardSchema: schema.drawAnswer })
  @Refuses(...STEP_REFUSALS)
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.revealBody }) wish: schema.RevealBody,
  ) {
    await this.ceremony.reveal(actor, id, wish);
    return this.draws.find(actor, id);
  }

  @Post('draws/:id/run')
  @ApiOperation({ summary: 'Run a draw' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.drawAnswer })
  @Refuses(...STEP_REFUSALS)
  async run(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.runBody }) wish: schema.RunBody,
  ) {
    await this.ceremony.run(actor, id, wish);
    return this.draws.find(actor, id);
  }

  @Get('draws/:id/dice')
  @ApiOperation({ summary: 'See the dice typed so far' })
  @AllowedTo('draws.read')
  @ApiOkResponse({ standardSchema: schema.diceState })
  dice(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.ceremony.dice(actor, id);
  }

  @Post('draws/:id/dice')
  @ApiOperation({ summary: 'Type thrown dice' })
  @ApiCreatedResponse({ standardSchema: schema.drawAnswer })
  @Refuses(noDiceAnnounced(), typedTwice('Методист'), ...STEP_REFUSALS)
  async typeDice(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.diceBody }) wish: schema.DiceBody,
  ) {
    await this.ceremony.typeDice(actor, id, wish);
    return this.draws.find(actor, id);
  }

  @Post('draws/:id/extensions')
  @ApiOperation({ summary: 'Extend a sample' })
  @ApiCreatedResponse({ standardSchema: schema.drawAnswer })
  @Refuses(...STEP_REFUSALS)
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.extensionBody }) wish: schema.ExtensionBody,
  ) {
    await this.ceremony.extend(actor, id, wish);
    return this.draws.find(actor, id);
  }

  @Post('draws/:id/void')
  @ApiOperation({ summary: 'Declare an order of a draw void' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.drawAnswer })
  @Refuses(...STEP_REFUSALS)
  async declareVoid(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.voidBody }) wish: schema.VoidBody,
  ) {
    await this.ceremony.voidOrder(actor, id, wish);
    return this.draws.find(actor, id);
  }
}
