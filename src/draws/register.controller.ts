import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import * as schema from './draws.schema.js';
import { PublicDraws } from './public-draws.service.js';

/** The register as pages, for people without a login. */
@ApiExcludeController()
@Controller('draws')
@AllowedTo('draws.see-published')
export class RegisterController {
  constructor(private readonly draws: PublicDraws) {}

  @Get(':code')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  register(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Query({ schema: schema.drawsQuery }) query: schema.DrawsQuery,
  ): Promise<string> {
    return this.draws.registerPage(authority, query);
  }

  @Get(':code/:number')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  draw(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Param('number', { schema: schema.numberParam }) draw: number,
  ): Promise<string> {
    return this.draws.drawPage(authority, draw);
  }
}
