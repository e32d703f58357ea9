import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './calendar.schema.js';
import { CalendarService } from './calendar.service.js';

@ApiTags('timetable')
@Controller('api/v1/campaigns/:campaignId/calendar')
@AllowedTo('timetable.read')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @ApiOperation({ summary: 'Count sittings and open places by day' })
  @ApiOkResponse({ standardSchema: schema.calendarAnswer })
  async days(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string) {
    return schema.calendarAnswer.parse(await this.calendar.days(actor, campaignId));
  }

  @Get('sittings')
  @ApiOperation({ summary: 'List sittings with findings and coverage' })
  @ApiOkResponse({ standardSchema: schema.calendarSittings })
  async sittings(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.calendarQuery }) query: schema.CalendarQuery,
  ) {
    return schema.calendarSittings.parse(await this.calendar.sittings(actor, campaignId, query));
  }
}
