import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import { PublicPage } from '../pages/html-page.js';
import * as schema from './draws.schema.js';
import { PublicDraws } from './public-draws.service.js';

/** The register as pages, for people without a login. */
@ApiExcludeController()
@Controller('draws')
@AllowedTo('draws.see-published')
export class RegisterController {
  constructor(private readonly draws: PublicDraws) {}

  @Get(':code')
  @PublicPage()
  register(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Query({ schema: schema.registerQuery }) query: schema.RegisterQuery,
  ): Promise<string> {
    return this.draws.registerPage(authority, query);
  }

  @Get(':code/:number')
  @PublicPage()
  draw(
    @Param('code', { schema: schema.authorityParam }) authority: string,
    @Param('number', { schema: schema.numberParam }) draw: number,
    @Query({ schema: schema.registerQuery }) { lang }: schema.RegisterQuery,
  ): Promise<string> {
    return this.draws.drawPage(authority, draw, lang);
  }
}
