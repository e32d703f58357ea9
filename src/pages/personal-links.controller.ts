import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { ShownOnce } from '../http/shown-once.js';
import * as schema from './personal-links.schema.js';
import { PersonalLinksService } from './personal-links.service.js';

@ApiTags('personal pages')
@Controller('api/v1/personal-links')
@AllowedTo('personal-links.manage')
export class PersonalLinksController {
  constructor(private readonly links: PersonalLinksService) {}

  @Get()
  @ApiOperation({ summary: 'List links to personal pages' })
  @ApiOkResponse({ standardSchema: schema.personalLinkPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: schema.linksQuery }) query: schema.LinksQuery) {
    return schema.personalLinkPage.parse(await this.links.list(actor, query));
  }

  @Post()
  @ApiOperation({ summary: 'Issue links to personal pages' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: z.array(schema.issuedPersonalLink) })
  issue(@CurrentActor() actor: Actor, @Body({ schema: schema.newPersonalLinks }) wish: schema.NewPersonalLinks) {
    return this.links.issue(actor, wish);
  }

  @Delete()
  @ApiOperation({ summary: 'Revoke links to personal pages' })
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeAll(
    @CurrentActor() actor: Actor,
    @Query({ schema: schema.ownerQuery }) { ownerId }: z.infer<typeof schema.ownerQuery>,
  ): Promise<void> {
    return this.links.revokeAll(actor, ownerId);
  }
}
