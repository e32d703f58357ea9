import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { XLSX } from '../http/file-types.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './imports.schema.js';
import { ImportsService } from './imports.service.js';
import { templateWorkbook } from './template/template-workbook.js';
import { LARGEST_UPLOAD, UploadInterceptor } from './upload.interceptor.js';
import {
  FILE_REFUSALS,
  importFileGone,
  importWasUndone,
  importHasErrors,
  importIsStale,
  markIsFixed,
  importNotApplied,
  importHasDependents,
} from './imports.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('imports')
@Controller('api/v1')
@AllowedTo('imports.run')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get('imports/template.xlsx')
  @ApiOperation({ summary: 'Download the template of a workbook' })
  @AllowedTo('imports.take-template')
  @Header('Content-Disposition', 'attachment; filename="obektiv-template.xlsx"')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  async template(): Promise<StreamableFile> {
    return new StreamableFile(await templateWorkbook(), { type: XLSX });
  }

  @Post('campaigns/:campaignId/imports')
  @ApiOperation({ summary: 'Upload a workbook for a dry run' })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }), UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ standardSchema: schema.importAnswer })
  @Refuses(...FILE_REFUSALS)
  check(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.uploadBody }) upload: schema.UploadBody,
  ): Promise<schema.ImportAnswer> {
    return this.imports.check(actor, campaignId, upload);
  }

  @Get('campaigns/:campaignId/imports')
  @ApiOperation({ summary: 'List imports of a campaign' })
  @ApiOkResponse({ standardSchema: schema.importPage })
  list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.importsQuery }) query: schema.ImportsQuery,
  ) {
    return this.imports.list(actor, campaignId, query);
  }

  @Get('campaigns/:campaignId/imports/:importId')
  @ApiOperation({ summary: 'See an import with its changes and problems' })
  @ApiOkResponse({ standardSchema: schema.importAnswer })
  find(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('importId', { schema: idParam }) importId: string,
  ): Promise<schema.ImportAnswer> {
    return this.imports.find(actor, campaignId, importId);
  }

  @Get('campaigns/:campaignId/imports/:importId/annotated.xlsx')
  @ApiOperation({ summary: 'Download the uploaded file with a column of errors' })
  @Header('Content-Disposition', 'attachment; filename="problems.xlsx"')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  @Refuses(importFileGone(), ...FILE_REFUSALS)
  async annotated(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('importId', { schema: idParam }) importId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.annotated(actor, campaignId, importId), { type: XLSX });
  }

  @Post('campaigns/:campaignId/imports/:importId/apply')
  @ApiOperation({ summary: 'Apply a checked import' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.importAnswer })
  @Refuses(importWasUndone(), importHasErrors(3), importIsStale(), markIsFixed('a drawn work keeps its mark'))
  apply(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('importId', { schema: idParam }) importId: string,
  ): Promise<schema.ImportAnswer> {
    return this.imports.apply(actor, campaignId, importId);
  }

  @Post('campaigns/:campaignId/imports/:importId/undo')
  @ApiOperation({ summary: 'Take an applied import back' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.importAnswer })
  @Refuses(
    importNotApplied(),
    importHasDependents([{ ru: 'На эти даты уже назначены люди', en: 'People are on duty at these sittings' }]),
  )
  undo(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('importId', { schema: idParam }) importId: string,
  ): Promise<schema.ImportAnswer> {
    return this.imports.undo(actor, campaignId, importId);
  }
}
