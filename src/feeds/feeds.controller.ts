import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AllowedTo } from '../http/allowed-to.js';
import { isKnown } from './feed-conditions.js';
import * as schema from './feeds.schema.js';
import { FeedReadingService, type FeedRequest, type OpenedFeed } from './feed-reading.service.js';

/** What calendar programs fetch. The link itself is the key: Authorization and Accept are not looked at. */
@ApiExcludeController()
@Controller('c')
@AllowedTo('calendars.fetch')
export class FeedsController {
  constructor(private readonly feeds: FeedReadingService) {}

  @Get(':token.ics')
  async feed(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Query({ schema: schema.feedQuery }) query: schema.FeedQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    send(request, response, await this.feeds.open(wanted(token, query, request)), 'inline; filename="vpr.ics"');
  }

  @Get(':token/:event.ics')
  async event(
    @Param('token', { schema: schema.tokenParam }) token: string,
    @Param('event', { schema: schema.eventParam }) event: string,
    @Query({ schema: schema.feedQuery }) query: schema.FeedQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.feeds.openEvent(wanted(token, query, request), event);
    send(request, response, opened, 'attachment; filename="vpr-event.ics"');
  }
}

function wanted(token: string, query: schema.FeedQuery, request: Request): FeedRequest {
  const userAgent = request.method === 'GET' ? request.get('User-Agent') : null;
  return { token, at: new Date(), alarmMinutes: query.alarm ?? null, userAgent };
}

function send(request: Request, response: Response, feed: OpenedFeed, disposition: string): void {
  const conditions = { ifNoneMatch: request.get('If-None-Match'), ifModifiedSince: request.get('If-Modified-Since') };
  response.set({
    'Cache-Control': 'private, max-age=300, must-revalidate',
    ETag: feed.etag,
    'Last-Modified': feed.lastModifiedAt.toUTCString(),
    'X-Robots-Tag': 'noindex',
  });
  if (isKnown(conditions, feed.etag, feed.lastModifiedAt)) return void response.status(304).end();
  response.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': disposition,
    'Content-Length': String(feed.body.length),
  });
  response.end(feed.body);
}
