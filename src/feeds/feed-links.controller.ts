import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { pageOf } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import { ShownOnce } from '../http/shown-once.js';
import * as schema from './feed-links.schema.js';
import { FeedTokensService } from './feed-tokens.service.js';
import { linkExists, linkEnded } from './feed-problems.js';
import { EXAMPLE_ID, Refuses } from '../http/refuses.js';

@ApiTags('feeds')
@Controller('api/v1/campaigns/:campaignId/feeds')
@AllowedTo('feed-links.change')
export class FeedLinksController {
  constructor(private readonly tokens: FeedTokensService) {}

  @Get()
  @ApiOperation({ summary: 'List calendar links of a campaign' })
  @AllowedTo('feed-links.read')
  @ApiOkResponse({ standardSchema: pageOf(schema.linkAnswer) })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.linkQuery }) query: schema.LinkQuery,
  ) {
    return pageOf(schema.linkAnswer).parse(await this.tokens.list(actor, campaignId, query));
  }

  @Post()
  @ApiOperation({ summary: 'Issue a calendar link, shown once' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.issuedLinkAnswer })
  @Refuses(linkExists(EXAMPLE_ID))
  async issue(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newLinkBody }) wish: schema.NewLinkBody,
  ): Promise<schema.IssuedLink> {
    return schema.issuedLinkAnswer.parse(await this.tokens.issue(actor, campaignId, wish));
  }

  @Post(':id/rotate')
  @ApiOperation({ summary: 'Replace a calendar link by a new one' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.issuedLinkAnswer })
  @Refuses(linkEnded(EXAMPLE_ID))
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('id', { schema: idParam }) id: string,
  ): Promise<schema.IssuedLink> {
    return schema.issuedLinkAnswer.parse(await this.tokens.rotate(actor, campaignId, id));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Revoke a calendar link' })
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Param('id', { schema: idParam }) id: string,
  ): Promise<void> {
    return this.tokens.revoke(actor, campaignId, id);
  }
}
