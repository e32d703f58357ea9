import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { wordPaper } from '../exports/papers/word-paper.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { DOCX, XLSX } from '../http/file-types.js';
import { idParam } from '../http/request-fields.js';
import { uploadBody, type UploadBody } from '../imports/imports.schema.js';
import { LARGEST_UPLOAD, UploadInterceptor } from '../imports/upload.interceptor.js';
import { progressPaper, progressWorkbook } from './roadmap-report.js';
import { checkedView } from './roadmap-view.js';
import * as schema from './roadmaps.schema.js';
import { RoadmapsService } from './roadmaps.service.js';
import { roadmapUnreadable, alreadyApplied, alreadyClosed } from './roadmaps.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('roadmap')
@Controller('api/v1')
@AllowedTo('roadmaps.change')
export class RoadmapsController {
  constructor(private readonly roadmaps: RoadmapsService) {}

  @Get('roadmaps')
  @ApiOperation({ summary: 'List roadmaps' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ standardSchema: schema.roadmapPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.roadmapsQuery }) query: schema.RoadmapsQuery) {
    return schema.roadmapPage.parse(await this.roadmaps.list(actor, query));
  }

  @Post('roadmaps')
  @ApiOperation({ summary: 'Upload a roadmap for a dry run' })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }), UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ standardSchema: schema.checkedAnswer })
  @Refuses(roadmapUnreadable({ ru: 'В файле нет таблицы мероприятий.', en: 'The file holds no table of measures.' }, 'map.docx'))
  async check(
    @CurrentActor() actor: Actor,
    @Query({ schema: schema.uploadQuery }) { campaignId }: z.infer<typeof schema.uploadQuery>,
    @Body({ schema: uploadBody }) upload: UploadBody,
  ) {
    return checkedView(await this.roadmaps.check(actor, upload, campaignId));
  }

  @Post('roadmaps/from-template')
  @ApiOperation({ summary: 'Begin a roadmap from the template' })
  @ApiCreatedResponse({ standardSchema: schema.checkedAnswer })
  @Refuses(roadmapUnreadable({ ru: 'В файле нет таблицы мероприятий.', en: 'The file holds no table of measures.' }, 'map.docx'))
  async fromTemplate(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.templateBody }) { campaignId, year }: z.infer<typeof schema.templateBody>,
  ) {
    return checkedView(await this.roadmaps.fromTemplate(actor, campaignId, year));
  }

  @Get('roadmaps/agenda')
  @ApiOperation({ summary: 'List measures that are due' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ standardSchema: schema.agendaAnswer })
  async agenda(@CurrentActor() actor: Actor, @Query({ schema: schema.agendaQuery }) query: schema.AgendaQuery) {
    return schema.agendaAnswer.parse(await this.roadmaps.agenda(actor, query));
  }

  @Get('roadmaps/:id')
  @ApiOperation({ summary: 'See a roadmap with its measures' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ standardSchema: schema.checkedAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return checkedView(await this.roadmaps.get(actor, id));
  }

  @Post('roadmaps/:id/apply')
  @ApiOperation({ summary: 'Put an uploaded roadmap into force' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.checkedAnswer })
  @Refuses(alreadyApplied('in-force'))
  async apply(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return checkedView(await this.roadmaps.apply(actor, id));
  }

  @Post('roadmaps/:id/close')
  @ApiOperation({ summary: 'Close a roadmap' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.checkedAnswer })
  @Refuses(alreadyClosed('Дорожная карта 2026'))
  async close(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return checkedView(await this.roadmaps.close(actor, id));
  }

  @Get('roadmaps/:id/report.docx')
  @ApiOperation({ summary: 'Download the report of a roadmap in Word' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ content: { [DOCX]: {} } })
  async word(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<StreamableFile> {
    const { roadmap, measures } = await this.roadmaps.get(actor, id);
    const { today } = await this.roadmaps.agenda(actor, { days: 1 });
    return new StreamableFile(await wordPaper(progressPaper(roadmap.title, measures, today)), { type: DOCX });
  }

  @Get('roadmaps/:id/report.xlsx')
  @ApiOperation({ summary: 'Download the report of a roadmap as a workbook' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  async sheet(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<StreamableFile> {
    const { roadmap, measures } = await this.roadmaps.get(actor, id);
    const { today } = await this.roadmaps.agenda(actor, { days: 1 });
    return new StreamableFile(await progressWorkbook(roadmap.title, measures, today), { type: XLSX });
  }
}
