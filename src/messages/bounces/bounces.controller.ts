import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseInterceptors, Query } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { pageQuery, type PageQuery } from '../../http/paging.js';
import { idParam } from '../../http/request-fields.js';
import { uploadBody, type UploadBody } from '../../imports/imports.schema.js';
import { LARGEST_UPLOAD, UploadInterceptor } from '../../imports/upload.interceptor.js';
import * as schema from './bounces.schema.js';
import { BouncesService } from './bounces.service.js';

@ApiTags('messages')
@Controller('api/v1/bounces')
@AllowedTo('messages.send')
export class BouncesController {
  constructor(private readonly bounces: BouncesService) {}

  @Get()
  @ApiOperation({ summary: 'List addresses whose letters came back' })
  @AllowedTo('messages.read')
  @ApiOkResponse({ standardSchema: schema.bouncedPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return schema.bouncedPage.parse(await this.bounces.list(actor, query));
  }

  @Post()
  @ApiOperation({ summary: 'Take in a letter that came back' })
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: LARGEST_UPLOAD, files: 1 } }), UploadInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ standardSchema: schema.bounceAnswer })
  async take(@CurrentActor() actor: Actor, @Body({ schema: uploadBody }) { bytes }: UploadBody) {
    return schema.bounceAnswer.parse(await this.bounces.take(actor, bytes));
  }

  @Delete(':personId')
  @ApiOperation({ summary: 'Write to an address again' })
  @HttpCode(204)
  @ApiNoContentResponse()
  lift(@CurrentActor() actor: Actor, @Param('personId', { schema: idParam }) personId: string): Promise<void> {
    return this.bounces.lift(actor, personId);
  }
}
