import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { LetterRenewal } from './letter-renewal.service.js';
import { ticket } from './roster-views.js';
import * as schema from './rosters.schema.js';
import { RostersService } from './rosters.service.js';
import { nameTaken, onlyAWhatIf } from './roster-problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('rosters')
@Controller('api/v1')
@AllowedTo('rosters.plan')
export class RostersController {
  constructor(
    private readonly rosters: RostersService,
    private readonly renewal: LetterRenewal,
  ) {}

  @Get('rosters')
  @ApiOperation({ summary: 'List rosters' })
  @AllowedTo('rosters.read')
  @ApiOkResponse({ standardSchema: schema.rosterPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.rostersQuery }) query: z.infer<typeof schema.rostersQuery>) {
    return schema.rosterPage.parse(await this.rosters.list(actor, query));
  }

  @Post('campaigns/:campaignId/rosters')
  @ApiOperation({ summary: 'Create a roster' })
  @ApiCreatedResponse({ standardSchema: schema.rosterAnswer })
  @Refuses(nameTaken('Наблюдатели'))
  async create(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newRosterBody }) wish: z.infer<typeof schema.newRosterBody>,
  ) {
    return schema.rosterAnswer.parse(await this.rosters.create(actor, campaignId, wish));
  }

  @Get('rosters/:id')
  @ApiOperation({ summary: 'See a roster' })
  @AllowedTo('rosters.read')
  @ApiOkResponse({ standardSchema: schema.rosterAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.rosterAnswer.parse(await this.rosters.get(actor, id));
  }

  @Get('rosters/:id/problem')
  @ApiOperation({ summary: 'Build the problem a roster would solve now' })
  @ApiOkResponse({ standardSchema: schema.planAnswer })
  @Refuses(onlyAWhatIf(4))
  async problem(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.problemQuery }) { basedOn, at }: z.infer<typeof schema.problemQuery>,
  ) {
    return schema.planAnswer.parse(await this.rosters.buildProblem(actor, id, { basedOn, freezeAt: at }));
  }

  @Get('rosters/:id/versions')
  @ApiOperation({ summary: 'List versions of a roster' })
  @AllowedTo('rosters.read')
  @ApiOkResponse({ standardSchema: schema.versionPage })
  versions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.versionsQuery }) query: z.infer<typeof schema.versionsQuery>,
  ) {
    return this.rosters.versions(actor, id, query);
  }

  @Post('rosters/:id/solve')
  @ApiOperation({ summary: 'Solve a roster into a draft (a job)' })
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: schema.jobTicket })
  async solve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.solveBody }) wish: z.infer<typeof schema.solveBody>,
  ) {
    return ticket(await this.rosters.solve(actor, id, wish));
  }

  @Post('rosters/:id/replan')
  @ApiOperation({ summary: 'Re-plan a published roster with few changes (a job)' })
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: schema.jobTicket })
  async replan(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.replanBody }) { at, ...wish }: z.infer<typeof schema.replanBody>,
  ) {
    return ticket(await this.rosters.replan(actor, id, { ...wish, at: at ?? new Date() }));
  }

  @Post('rosters/:id/letters')
  @ApiOperation({ summary: 'Renew letters of a roster that no longer fit' })
  @HttpCode(200)
  @AllowedTo('messages.send')
  @ApiOkResponse({ standardSchema: schema.renewedLetters })
  async renewLetters(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.renewedLetters.parse({ drafted: await this.renewal.renew(actor, id) });
  }
}
