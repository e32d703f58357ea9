import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { ShownOnce } from '../http/shown-once.js';
import * as schema from './accounts.schema.js';
import { ApiTokensService, type IssuedToken } from './api-tokens.service.js';
import { AuthoritiesService } from './authorities.service.js';
import { operatorNeeded, authorityTaken, lastAdministrator } from './accounts.problems.js';
import { Refuses, EXAMPLE_ID } from '../http/refuses.js';

@ApiTags('accounts')
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly tokens: ApiTokensService,
    private readonly authorities: AuthoritiesService,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Tell who is calling' })
  @AllowedTo('session.see')
  @ApiOkResponse({ standardSchema: schema.actorAnswer })
  me(@CurrentActor() actor: Actor) {
    return schema.actorAnswer.parse({ isOperator: false, ...actor });
  }

  @Get('authorities')
  @ApiOperation({ summary: 'List municipalities' })
  @AllowedTo('authorities.list')
  @ApiOkResponse({ standardSchema: schema.authorityPage })
  listAuthorities(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.authorities.list(actor, query);
  }

  @Post('authorities')
  @ApiOperation({ summary: 'Found a municipality' })
  @AllowedTo('authorities.found')
  @ApiCreatedResponse({ standardSchema: schema.authorityAnswer })
  @Refuses(operatorNeeded(), authorityTaken('reg86_m001'))
  createAuthority(@CurrentActor() actor: Actor, @Body({ schema: schema.newAuthorityBody }) wish: schema.NewAuthorityBody) {
    return this.authorities.create(actor, wish);
  }

  @Get('tokens')
  @ApiOperation({ summary: 'List API tokens' })
  @AllowedTo('tokens.manage')
  @ApiOkResponse({ standardSchema: schema.tokenPage })
  async listTokens(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return schema.tokenPage.parse(await this.tokens.list(actor, query));
  }

  @Post('tokens')
  @ApiOperation({ summary: 'Issue an API token, shown once' })
  @ShownOnce()
  @AllowedTo('tokens.manage')
  @ApiCreatedResponse({ standardSchema: schema.issuedTokenAnswer })
  createToken(
    @CurrentActor() actor: Actor,
    @Body({ schema: schema.newTokenBody }) wish: schema.NewTokenBody,
  ): Promise<IssuedToken> {
    return this.tokens.create(actor, wish);
  }

  @Delete('tokens/:id')
  @ApiOperation({ summary: 'Revoke an API token' })
  @HttpCode(204)
  @AllowedTo('tokens.manage')
  @ApiNoContentResponse()
  @Refuses(lastAdministrator(EXAMPLE_ID))
  revokeToken(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
