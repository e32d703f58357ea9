import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AllowedTo } from '../http/allowed-to.js';
import { ZIP } from '../http/file-types.js';
import * as schema from './draws.schema.js';
import { PublicDraws } from './public-draws.service.js';
import { inBoth } from '../http/fault-words.js';
import { noRegister } from './draws.problems.js';
import { Refuses } from '../http/refuses.js';

const fileName = z.string().regex(/^[a-z0-9-]{1,40}\.(tsv|json|py|html)$/u, inBoth('такого файла нет', 'there is no such file'));

const TYPES: Readonly<Record<string, string>> = {
  tsv: 'text/tab-separated-values; charset=utf-8',
  json: 'application/json; charset=utf-8',
  py: 'text/x-python; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

@ApiTags('public')
@Controller('api/v1/public/authorities/:code/draws')
@AllowedTo('draws.see-published')
@Refuses(noRegister('reg86_m001'))
export class PublicDrawsController {
  constructor(private readonly draws: PublicDraws) {}

  @Get()
  @ApiOperation({ summary: 'List published draws of a municipality' })
  @ApiOkResponse({ standardSchema: schema.drawPage })
  list(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Query({ schema: schema.drawsQuery }) query: schema.DrawsQuery,
  ) {
    return this.draws.list(authority, query);
  }

  @Get(':number')
  @ApiOperation({ summary: 'See a published draw' })
  @ApiOkResponse({ standardSchema: schema.drawAnswer })
  find(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Param('number', { schema: schema.numberParam }) draw: number,
  ) {
    return this.draws.find(authority, draw);
  }

  @Get(':number/folder.zip')
  @ApiOperation({ summary: 'Download a published draw' })
  @ApiOkResponse({ content: { [ZIP]: {} } })
  async zip(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Param('number', { schema: schema.numberParam }) draw: number,
  ) {
    const archive = await this.draws.zip(authority, draw);
    return new StreamableFile(archive.bytes, { type: ZIP, disposition: `attachment; filename="${archive.fileName}"` });
  }

  /** Always a download: the pages are made to be opened from a disk, where they need no service. */
  @Get(':number/files/:name')
  @ApiOperation({ summary: 'Download a file of a published draw' })
  @ApiOkResponse({ content: Object.fromEntries(Object.values(TYPES).map((type) => [type.split(';')[0]!, {}])) })
  async file(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Param('number', { schema: schema.numberParam }) draw: number,
    @Param('name', { schema: fileName }) name: string,
  ) {
    const type = TYPES[name.split('.').at(-1)!]!;
    return new StreamableFile(await this.draws.file(authority, draw, name), {
      type,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
