import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { pageOf, pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import { campaignTemplateSchema } from './campaign-template.js';
import * as schema from './campaigns.schema.js';
import { NORMS } from './norms/index.js';
import { CampaignsService } from './campaigns.service.js';
import { campaignInUse, WISH_REFUSALS } from './campaigns.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('campaigns')
@Controller('api/v1')
@AllowedTo('campaigns.change')
export class CampaignsController {
  constructor(private readonly campaigns: CampaignsService) {}

  @Get('campaign-templates')
  @ApiOperation({ summary: 'List campaign templates by year' })
  @AllowedTo('campaigns.read')
  @ApiOkResponse({ standardSchema: z.array(campaignTemplateSchema) })
  templates() {
    return this.campaigns.templates();
  }

  /** What is checked of every declared sitting, and where each demand comes from. */
  @Get('campaign-norms')
  @ApiOperation({ summary: 'List the norms by year' })
  @AllowedTo('campaigns.read')
  @ApiOkResponse({ standardSchema: schema.normsAnswer })
  norms() {
    return schema.normsAnswer.parse(NORMS);
  }

  @Get('campaigns')
  @ApiOperation({ summary: 'List campaigns' })
  @AllowedTo('campaigns.read')
  @ApiOkResponse({ standardSchema: pageOf(schema.campaignAnswer) })
  list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.campaigns.list(actor, query);
  }

  @Post('campaigns')
  @ApiOperation({ summary: 'Create a campaign' })
  @ApiCreatedResponse({ standardSchema: schema.campaignAnswer })
  @Refuses(...WISH_REFUSALS)
  create(@CurrentActor() actor: Actor, @Body({ schema: schema.newCampaignBody }) wish: schema.NewCampaignBody) {
    return this.campaigns.create(actor, wish);
  }

  @Get('campaigns/:id')
  @ApiOperation({ summary: 'See a campaign' })
  @AllowedTo('campaigns.read')
  @ApiOkResponse({ standardSchema: schema.campaignAnswer })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.campaigns.get(actor, id);
  }

  @Patch('campaigns/:id')
  @ApiOperation({ summary: 'Change a campaign or its planning rules' })
  @ApiOkResponse({ standardSchema: schema.campaignAnswer })
  @Refuses(...WISH_REFUSALS)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.changedCampaignBody }) wish: schema.ChangedCampaignBody,
  ) {
    return this.campaigns.change(actor, id, ifMatch, wish);
  }

  @Delete('campaigns/:id')
  @ApiOperation({ summary: 'Remove an empty campaign' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(campaignInUse('ВПР 2026'))
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @IfMatch() ifMatch: string) {
    return this.campaigns.remove(actor, id, ifMatch);
  }
}
