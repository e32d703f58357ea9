import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { XLSX } from '../../http/file-types.js';
import { idParam } from '../../http/request-fields.js';
import { uploadBody, type UploadBody } from '../../imports/imports.schema.js';
import { LARGEST_UPLOAD, UploadInterceptor } from '../../imports/upload.interceptor.js';
import * as schema from './roster-sheet.schema.js';
import { RosterSheetService } from './roster-sheet.service.js';
import { sheetHasFaults } from './roster-sheet.problems.js';
import { EDIT_REFUSALS, newerVersion } from '../../rosters/roster-problems.js';
import { FILE_REFUSALS } from '../../imports/imports.problems.js';
import { sheetProblem } from './sheet-problems.js';
import { Refuses } from '../../http/refuses.js';

/** The roster as the workbook that people print, edit and send back. */
@ApiTags('rosters')
@Controller('api/v1/roster-versions/:id')
@AllowedTo('workbook.take')
export class RosterSheetController {
  constructor(private readonly sheets: RosterSheetService) {}

  @Get('roster.xlsx')
  @ApiOperation({ summary: 'Download a version as a workbook' })
  @Header('Content-Disposition', 'attachment; filename="roster.xlsx"')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  async workbook(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.sheets.workbook(actor, id), { type: XLSX });
  }

  @Post('roster.xlsx')
  @ApiOperation({ summary: 'Upload an edited workbook and see the difference' })
  @HttpCode(200)
  @AllowedTo('rosters.plan')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }), UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ standardSchema: schema.sheetAnswer })
  @Refuses(
    sheetHasFaults([sheetProblem('slot.unknown', { row: 12, column: 1, value: 's-17' })]),
    ...EDIT_REFUSALS,
    newerVersion(3, 4),
    ...FILE_REFUSALS,
  )
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.sheetQuery }) query: schema.SheetQuery,
    @Body({ schema: uploadBody }) upload: UploadBody,
  ): Promise<schema.SheetAnswer> {
    return this.sheets.takeBack(actor, id, upload, query);
  }
}
