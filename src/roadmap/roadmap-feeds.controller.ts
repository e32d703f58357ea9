import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeController, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { isKnown } from '../feeds/feed-conditions.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { ShownOnce } from '../http/shown-once.js';
import { RoadmapFeeds } from './roadmap-feeds.service.js';
import * as schema from './roadmaps.schema.js';
import { Refuses } from '../http/refuses.js';
import { unknownBody } from './roadmaps.problems.js';

@ApiTags('roadmap')
@Controller('api/v1/roadmaps/:id')
export class RoadmapBodiesController {
  constructor(private readonly feeds: RoadmapFeeds) {}

  @Get('bodies')
  @ApiOperation({ summary: 'List the responsible bodies of a roadmap' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ standardSchema: schema.bodiesAnswer })
  async bodies(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return { bodies: await this.feeds.bodies(actor, id) };
  }

  @Post('feeds')
  @ApiOperation({ summary: 'Issue a calendar of deadlines, its link shown once' })
  @Refuses(unknownBody('ИМЦ', ['Управление образования']))
  @ShownOnce()
  @AllowedTo('roadmaps.change')
  @ApiCreatedResponse({ standardSchema: schema.feedAnswer })
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.feedBody }) { body }: z.infer<typeof schema.feedBody>,
  ) {
    return this.feeds.issue(actor, id, body);
  }
}

/** What calendar programs fetch; the link is the key. */
@ApiExcludeController()
@Controller('d')
@AllowedTo('calendars.fetch')
export class DeadlineFeedsController {
  constructor(private readonly feeds: RoadmapFeeds) {}

  @Get(':token.ics')
  async feed(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = Buffer.from(await this.feeds.open(token));
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    response.set({ 'Cache-Control': 'private, max-age=300, must-revalidate', ETag: etag, 'X-Robots-Tag': 'noindex' });
    const conditions = { ifNoneMatch: request.get('If-None-Match'), ifModifiedSince: undefined };
    if (isKnown(conditions, etag, new Date())) return void response.status(304).end();
    response.set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="deadlines.ics"' });
    response.end(body);
  }
}
