import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { SVG } from '../../http/file-types.js';
import { idParam } from '../../http/request-fields.js';
import { markersQuery, type MarkersQuery } from '../../markers/markers.schema.js';
import { MarkerChartsService } from './marker-charts.service.js';
import { noBoundaries } from '../../markers/markers.problems.js';
import { Refuses, EXAMPLE_ID } from '../../http/refuses.js';
import { tooFewToShow } from './marker-charts.problems.js';

/** The charts behind the possible markers, drawn by the server: they need no script and print as they are. */
@ApiTags('markers')
@Controller('api/v1/campaigns/:campaignId/markers')
@AllowedTo('markers.read')
export class MarkerChartsController {
  constructor(private readonly charts: MarkerChartsService) {}

  @Get('funnel.svg')
  @ApiOperation({ summary: 'Draw the funnel of all schools' })
  @Header('Content-Type', SVG)
  @ApiOkResponse({ content: { [SVG]: {} } })
  @Refuses(noBoundaries(5, 'ma'))
  funnel(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: markersQuery }) query: MarkersQuery,
  ): Promise<string> {
    return this.charts.funnel(actor, campaignId, query);
  }

  @Get('schools/:schoolId/scores.svg')
  @ApiOperation({ summary: 'Draw the scores of a school' })
  @Header('Content-Type', SVG)
  @ApiOkResponse({ content: { [SVG]: {} } })
  @Refuses(tooFewToShow(EXAMPLE_ID), noBoundaries(5, 'ma'))
  scores(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('schoolId', { schema: idParam }) schoolId: string,
    @Query({ schema: markersQuery }) query: MarkersQuery,
  ): Promise<string> {
    return this.charts.scores(actor, campaignId, schoolId, query);
  }

  @Get('schools/:schoolId/journal.svg')
  @ApiOperation({ summary: 'Draw marks of a school against its journal' })
  @Header('Content-Type', SVG)
  @ApiOkResponse({ content: { [SVG]: {} } })
  @Refuses(tooFewToShow(EXAMPLE_ID), noBoundaries(5, 'ma'))
  journal(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('schoolId', { schema: idParam }) schoolId: string,
    @Query({ schema: markersQuery }) query: MarkersQuery,
  ): Promise<string> {
    return this.charts.journal(actor, campaignId, schoolId, query);
  }
}
