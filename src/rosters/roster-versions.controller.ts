import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { certificateAnswer } from './proof/certificate.schema.js';
import { donorShares } from './donors.js';
import { RosterInsight } from './roster-insight.service.js';
import { summaryOf, ticket } from './roster-views.js';
import * as schema from './rosters.schema.js';
import * as staffing from './staffing.schema.js';
import { RostersService } from './rosters.service.js';
import { EDIT_REFUSALS, newerVersion, notADraft, onlyAWhatIf, PUBLISH_REFUSALS, withoutCertificate } from './roster-problems.js';
import { EXAMPLE_ID, Refuses } from '../http/refuses.js';
import { peopleDiffer, batchIsOver } from '../messages/messages.problems.js';

@ApiTags('rosters')
@Controller('api/v1/roster-versions/:id')
@AllowedTo('rosters.read')
export class RosterVersionsController {
  constructor(
    private readonly rosters: RostersService,
    private readonly insight: RosterInsight,
  ) {}

  @Get()
  @ApiOperation({ summary: 'See a version' })
  @ApiOkResponse({ standardSchema: schema.versionAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return summaryOf(await this.rosters.version(actor, id));
  }

  @Get('problem')
  @ApiOperation({ summary: 'Download the problem of a version' })
  @AllowedTo('rosters.plan')
  @ApiOkResponse({ standardSchema: schema.documentAnswer })
  async problem(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return (await this.rosters.version(actor, id)).problem;
  }

  @Get('solution')
  @ApiOperation({ summary: 'Download the solution of a version' })
  @ApiOkResponse({ standardSchema: schema.documentAnswer })
  async solution(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return (await this.rosters.version(actor, id)).solution;
  }

  /** To be checked by anybody who has the problem: `cli check … --certificate`, or a program of one's own. */
  @Get('certificate')
  @ApiOperation({ summary: 'Download the certificate of a version' })
  @ApiOkResponse({ standardSchema: certificateAnswer })
  @Refuses(withoutCertificate(EXAMPLE_ID))
  async certificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const certificate = await this.rosters.certificate(actor, id);
    response.setHeader('ETag', `"${id}"`);
    return certificate;
  }

  /** Goes on with the search that the version rests on; the same 202 as a solve, and a new version at the end. */
  @Post('resume')
  @HttpCode(202)
  @AllowedTo('rosters.plan')
  @ApiOperation({ summary: 'Go on with the search of a version' })
  @ApiAcceptedResponse({ standardSchema: schema.jobTicket })
  @Refuses(onlyAWhatIf(4))
  async resume(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.resumeBody }) limits: z.infer<typeof schema.resumeBody>,
  ) {
    return ticket(await this.rosters.resume(actor, id, limits));
  }

  @Get('duties')
  @ApiOperation({ summary: 'List duties of a version' })
  @ApiOkResponse({ standardSchema: staffing.dutyPage })
  duties(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: staffing.dutiesQuery }) query: z.infer<typeof staffing.dutiesQuery>,
  ) {
    return this.insight.duties(actor, id, query);
  }

  @Get('donors')
  @ApiOperation({ summary: 'List what schools give each other of organisers' })
  @ApiOkResponse({ standardSchema: staffing.donorsAnswer })
  async donors(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    const { problem, solution } = await this.rosters.version(actor, id);
    return staffing.donorsAnswer.parse(donorShares(problem, solution));
  }

  @Get('shortages')
  @ApiOperation({ summary: 'List open places and why they are open' })
  @ApiOkResponse({ standardSchema: staffing.shortagePage })
  shortages(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.pageQuery }) query: z.infer<typeof schema.pageQuery>,
  ) {
    return this.insight.shortages(actor, id, query);
  }

  @Get('why')
  @ApiOperation({ summary: 'Explain a duty' })
  @ApiOkResponse({ standardSchema: schema.documentAnswer })
  why(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: staffing.whyQuery }) { slot, person }: z.infer<typeof staffing.whyQuery>,
  ) {
    return this.insight.why(actor, id, slot, person);
  }

  @Get('replacements')
  @ApiOperation({ summary: 'Rank replacements for a duty' })
  @ApiOkResponse({ standardSchema: staffing.replacementsAnswer })
  replacements(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: staffing.replacementsQuery }) { slot, person }: z.infer<typeof staffing.replacementsQuery>,
  ) {
    return this.insight.replacements(actor, id, slot, person);
  }

  @Get('reach')
  @ApiOperation({ summary: 'See where a person may serve' })
  @ApiOkResponse({ standardSchema: staffing.reachAnswer })
  reach(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: staffing.reachQuery }) { person, week }: z.infer<typeof staffing.reachQuery>,
  ) {
    return this.insight.reach(actor, id, person, week);
  }

  @Get('swaps')
  @ApiOperation({ summary: 'List swaps for a duty' })
  @ApiOkResponse({ standardSchema: staffing.swapsAnswer })
  swaps(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: staffing.replacementsQuery }) { slot, person }: z.infer<typeof staffing.replacementsQuery>,
  ) {
    return this.insight.swaps(actor, id, slot, person);
  }

  @Get('diff')
  @ApiOperation({ summary: 'Compare two versions' })
  @ApiOkResponse({ standardSchema: schema.diffAnswer })
  diff(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.diffQuery }) { from }: z.infer<typeof schema.diffQuery>,
  ) {
    return this.rosters.diff(actor, from, id);
  }

  @Get('letters')
  @ApiOperation({ summary: 'Preview the letters of a publication' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.lettersAnswer })
  @Refuses(onlyAWhatIf(4), notADraft('superseded', 3))
  async letters(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.lettersAnswer.parse({ letters: await this.rosters.letters(actor, id) });
  }

  @Post('edits')
  @ApiOperation({ summary: 'Change a version by hand into a new draft' })
  @HttpCode(200)
  @AllowedTo('rosters.plan')
  @ApiOkResponse({ standardSchema: schema.editAnswer })
  @Refuses(...EDIT_REFUSALS, newerVersion(3, 4))
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.editBody }) { edit, tryOnly, newest }: z.infer<typeof schema.editBody>,
  ) {
    if (tryOnly) return this.rosters.tryEdit(actor, id, edit);
    const outcome = await this.rosters.edit(actor, id, edit, newest);
    return { ...outcome, version: summaryOf(outcome.version!) };
  }

  @Post('publish')
  @ApiOperation({ summary: 'Publish a version' })
  @HttpCode(200)
  @AllowedTo('rosters.publish')
  @ApiOkResponse({ standardSchema: schema.publicationAnswer })
  @Refuses(...PUBLISH_REFUSALS, peopleDiffer(12, 14), batchIsOver('sent'))
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.publishBody }) wish: z.infer<typeof schema.publishBody>,
  ) {
    return this.rosters.publish(actor, id, wish);
  }
}
