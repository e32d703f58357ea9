import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { CSV, XLSX } from '../http/file-types.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import { ActFilesService } from './act-files.service.js';
import * as schema from './acts.schema.js';
import { ActsService } from './acts.service.js';

@ApiTags('acts')
@Controller('api/v1/campaigns/:campaignId/acts')
@AllowedTo('acts.read')
export class ActsController {
  constructor(
    private readonly acts: ActsService,
    private readonly files: ActFilesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the acts of observers' })
  @ApiOkResponse({ standardSchema: schema.actPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.actsQuery }) query: schema.ActsQuery,
  ) {
    return schema.actPage.parse(await this.acts.list(actor, campaignId, query));
  }

  @Get('summary')
  @ApiOperation({ summary: 'Count acts and violations' })
  @ApiOkResponse({ standardSchema: schema.actsSummary })
  summary(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return this.acts.summary(actor, campaignId);
  }

  @Get('missing')
  @ApiOperation({ summary: 'List duties without an act' })
  @ApiOkResponse({ standardSchema: schema.missingPage })
  missing(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ) {
    return this.acts.missing(actor, campaignId, query);
  }

  @Get('acts.xlsx')
  @ApiOperation({ summary: 'Download acts as a workbook' })
  @Header('Content-Disposition', 'attachment; filename="acts.xlsx"')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  async xlsx(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return new StreamableFile(await this.files.xlsx(actor, campaignId), { type: XLSX });
  }

  @Get('acts.csv')
  @ApiOperation({ summary: 'Download acts as CSV' })
  @Header('Content-Disposition', 'attachment; filename="acts.csv"')
  @ApiOkResponse({ content: { [CSV]: {} } })
  async csv(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return new StreamableFile(await this.files.csv(actor, campaignId), { type: `${CSV}; charset=utf-8` });
  }
}
