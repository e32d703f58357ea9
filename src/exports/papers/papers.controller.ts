import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { DOCX, PDF } from '../../http/file-types.js';
import { idParam } from '../../http/request-fields.js';
import { uploadBody, type UploadBody } from '../../imports/imports.schema.js';
import { LARGEST_UPLOAD, UploadInterceptor } from '../../imports/upload.interceptor.js';
import * as schema from './papers.schema.js';
import { PapersService } from './papers.service.js';
import { ownFormIsWord, noTemplate, nothingToPrint, nothingPublished, templateRefused } from './papers.problems.js';
import { Refuses } from '../../http/refuses.js';

const TYPES = { docx: DOCX, pdf: PDF } as const;

@ApiTags('papers')
@Controller('api/v1')
@AllowedTo('papers.make')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Post('campaigns/:campaignId/papers')
  @ApiOperation({ summary: 'Make the papers of a campaign' })
  @HttpCode(200)
  @ApiOkResponse({ content: { [TYPES.docx]: {}, [TYPES.pdf]: {} } })
  @Refuses(
    ownFormIsWord(),
    noTemplate(),
    nothingToPrint('order'),
    nothingPublished('ВПР 2026'),
    templateRefused([{ tag: '', fault: 'damaged' }]),
  )
  async make(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.paperBody }) wish: schema.PaperWish,
  ): Promise<StreamableFile> {
    const { fileName, bytes } = await this.papers.make(actor, campaignId, wish);
    return new StreamableFile(bytes, { type: TYPES[wish.format], disposition: `attachment; filename="${fileName}"` });
  }

  @Get('paper-templates/order')
  @ApiOperation({ summary: 'Download the template of orders' })
  @ApiOkResponse({ standardSchema: schema.templateState })
  async template(@CurrentActor() actor: Actor): Promise<schema.TemplateState> {
    return schema.templateState.parse(await this.papers.template(actor));
  }

  @Put('paper-templates/order')
  @ApiOperation({ summary: 'Keep an own template of orders' })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }), UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ standardSchema: schema.templateAnswer })
  @Refuses(templateRefused([{ tag: 'школа', fault: 'other' }]))
  keepTemplate(
    @CurrentActor() actor: Actor,
    @Body({ schema: uploadBody }) { fileName, bytes }: UploadBody,
  ): Promise<schema.TemplateAnswer> {
    return this.papers.keepTemplate(actor, fileName, bytes);
  }
}
