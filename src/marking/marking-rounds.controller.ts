import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { DOCX, HTML, XLSX } from '../http/file-types.js';
import { idParam } from '../http/request-fields.js';
import { ShownOnce } from '../http/shown-once.js';
import { MarkingLinks } from './marking-links.service.js';
import { MarkingRounds } from './marking-rounds.service.js';
import * as schema from './marking.schema.js';
import { reportAnswer } from './report.schema.js';
import { RecheckReports } from './recheck-reports.service.js';
import { Substitutions } from './substitutions.service.js';
import {
  roundExists,
  controlAboveMaximum,
  referenceForNobody,
  unknownWorks,
  noScale,
  keptTooShort,
  changedMeanwhile,
  nobodyToReplace,
} from './marking.problems.js';
import { EXAMPLE_ID, Refuses } from '../http/refuses.js';

@ApiTags('marking')
@Controller('api/v1')
@AllowedTo('marking.run')
export class MarkingRoundsController {
  constructor(
    private readonly rounds: MarkingRounds,
    private readonly links: MarkingLinks,
    private readonly reports: RecheckReports,
    private readonly substitutions: Substitutions,
  ) {}

  @Post('work-allocations/:id/marking-round')
  @ApiOperation({ summary: 'Open a round of marking' })
  @ApiCreatedResponse({ standardSchema: schema.roundAnswer })
  @Refuses(
    roundExists(EXAMPLE_ID),
    controlAboveMaximum([EXAMPLE_ID]),
    referenceForNobody([EXAMPLE_ID]),
    unknownWorks([EXAMPLE_ID]),
    noScale(['5, математика']),
    keptTooShort('2026-06-01'),
  )
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) allocationId: string,
    @Body({ schema: schema.newRoundBody }) wish: schema.NewRound,
  ) {
    return schema.roundAnswer.parse(await this.rounds.open(actor, allocationId, wish));
  }

  @Get('campaigns/:campaignId/marking-rounds')
  @ApiOperation({ summary: 'List rounds of marking' })
  @AllowedTo('marking.read')
  @ApiOkResponse({ standardSchema: schema.roundPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.roundsQuery }) query: schema.RoundsQuery,
  ) {
    return schema.roundPage.parse(await this.rounds.list(actor, campaignId, query));
  }

  /** Which works wait, are in dispute or are not found: without marks. */
  @Get('marking-rounds/:id/works')
  @ApiOperation({ summary: 'List the works of a round, without marks' })
  @AllowedTo('rechecks.read')
  @ApiOkResponse({ standardSchema: schema.roundWorkPage })
  works(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.roundWorksQuery }) query: schema.RoundWorksQuery,
  ) {
    return this.rounds.works(actor, id, query);
  }

  @Get('marking-rounds/:id')
  @ApiOperation({ summary: 'See a round and its progress' })
  @AllowedTo('marking.read')
  @ApiOkResponse({ standardSchema: schema.progressAnswer })
  async progress(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.progressAnswer.parse(await this.rounds.progress(actor, id));
  }

  /** Somebody cannot go on: others take over what is not marked yet, and nothing else moves. */
  @Post('work-allocations/:id/substitutions')
  @ApiOperation({ summary: 'Hand over the unmarked works of an expert' })
  @ApiCreatedResponse({ standardSchema: schema.substitutionAnswer })
  @Refuses(changedMeanwhile(), nobodyToReplace(EXAMPLE_ID))
  async substitute(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) allocationId: string,
    @Body({ schema: schema.substitutionBody }) wish: schema.SubstitutionBody,
  ) {
    return schema.substitutionAnswer.parse(await this.substitutions.substitute(actor, allocationId, wish));
  }

  @Post('marking-rounds/:id/links')
  @ApiOperation({ summary: 'Issue the link of an expert, shown once' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.linkAnswer })
  async link(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.newLinkBody }) { personId }: { personId: string },
  ) {
    return schema.linkAnswer.parse(await this.links.issue(actor, id, personId));
  }

  /** The rounds in which whoever has signed in marks, the newest first. */
  @Get('my-marking-rounds')
  @ApiOperation({ summary: 'List the rounds in which the caller marks' })
  @AllowedTo('marking.take-own')
  @ApiOkResponse({ standardSchema: schema.ownRounds })
  async mine(@CurrentActor() actor: Actor) {
    return schema.ownRounds.parse(await this.links.ownRounds(actor));
  }

  /** An expert who has signed in takes the way to their own works; the one before ends. */
  @Post('marking-rounds/:id/my-link')
  @ApiOperation({ summary: 'Take one’s own link of an expert, shown once' })
  @AllowedTo('marking.take-own')
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.linkAnswer })
  async myLink(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.linkAnswer.parse(await this.links.issueOwn(actor, id));
  }

  @Post('marking-rounds/:id/arbitration')
  @ApiOperation({ summary: 'Give disputed works to arbiters' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.arbitrationAnswer })
  async arbitrate(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.arbitrationAnswer.parse(await this.rounds.arbitrate(actor, id));
  }

  @Post('marking-rounds/:id/searches')
  @ApiOperation({ summary: 'Record the search for a missing work' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(unknownWorks([EXAMPLE_ID]))
  search(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.searchBody }) found: schema.SearchBody,
  ): Promise<void> {
    return this.rounds.search(actor, id, found);
  }

  @Get('marking-rounds/:id/report')
  @ApiOperation({ summary: 'See the report of a round' })
  @AllowedTo('recheck-reports.read')
  @ApiOkResponse({ standardSchema: reportAnswer })
  async report(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return reportAnswer.parse(await this.reports.report(actor, id));
  }

  @Get('marking-rounds/:id/report.html')
  @ApiOperation({ summary: 'Print the report of a round' })
  @AllowedTo('recheck-reports.read')
  @ApiOkResponse({ content: { [HTML]: {} } })
  async page(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @Res() response: Response) {
    response.type('text/html; charset=utf-8').send(await this.reports.page(actor, id));
  }

  @Get('marking-rounds/:id/report.xlsx')
  @ApiOperation({ summary: 'Download the report of a round as a workbook' })
  @AllowedTo('recheck-reports.read')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  async workbook(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @Res() response: Response) {
    response
      .attachment('recheck-report.xlsx')
      .type(XLSX)
      .send(Buffer.from(await this.reports.workbook(actor, id)));
  }

  @Get('marking-rounds/:id/report.docx')
  @ApiOperation({ summary: 'Download the report of a round in Word' })
  @AllowedTo('recheck-reports.read')
  @ApiOkResponse({ content: { [DOCX]: {} } })
  async document(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @Res() response: Response) {
    response
      .attachment('recheck-report.docx')
      .type(DOCX)
      .send(Buffer.from(await this.reports.document(actor, id)));
  }
}
