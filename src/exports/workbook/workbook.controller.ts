import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { XLSX } from '../../http/file-types.js';
import { idParam } from '../../http/request-fields.js';
import { WorkbookService } from './workbook.service.js';

@ApiTags('imports')
@Controller('api/v1/campaigns/:campaignId/workbook.xlsx')
@AllowedTo('workbook.take')
export class WorkbookController {
  constructor(private readonly workbooks: WorkbookService) {}

  @Get()
  @ApiOperation({ summary: 'Download a campaign as a workbook' })
  @Header('Content-Disposition', 'attachment; filename="obektiv.xlsx"')
  @ApiOkResponse({ content: { [XLSX]: {} } })
  async workbook(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.workbooks.workbook(actor, campaignId), { type: XLSX });
  }
}
