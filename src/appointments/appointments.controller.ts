import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './appointments.schema.js';
import { AppointmentsService } from './appointments.service.js';
import { alreadyThere } from '../http/problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('appointments')
@Controller('api/v1')
@AllowedTo('appointments.change')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  @Get('campaigns/:campaignId/appointments')
  @ApiOperation({ summary: 'List appointments of a campaign' })
  @AllowedTo('appointments.read')
  @ApiOkResponse({ standardSchema: schema.appointmentPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Query({ schema: schema.appointmentsQuery }) query: schema.AppointmentsQuery,
  ) {
    return schema.appointmentPage.parse(await this.appointments.list(actor, campaignId, query));
  }

  @Post('campaigns/:campaignId/appointments')
  @ApiOperation({ summary: 'Appoint a person for a campaign' })
  @ApiCreatedResponse({ standardSchema: schema.appointmentAnswer })
  @Refuses(alreadyThere('ответственный за это', 'campaign'))
  async appoint(
    @CurrentActor() actor: Actor,
    @Param('campaignId', { schema: idParam }) campaignId: string,
    @Body({ schema: schema.newAppointmentBody }) wish: schema.NewAppointment,
  ) {
    return schema.appointmentAnswer.parse(await this.appointments.appoint(actor, campaignId, wish));
  }

  @Patch('appointments/:id')
  @ApiOperation({ summary: 'Change an appointment' })
  @ApiOkResponse({ standardSchema: schema.appointmentAnswer })
  @Refuses(alreadyThere('ответственный за это', 'campaign'))
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.appointmentChanges }) changes: schema.AppointmentChanges,
  ) {
    return schema.appointmentAnswer.parse(await this.appointments.change(actor, id, ifMatch, changes));
  }

  @Delete('appointments/:id')
  @ApiOperation({ summary: 'End an appointment' })
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @IfMatch() ifMatch: string): Promise<void> {
    return this.appointments.dismiss(actor, id, ifMatch);
  }
}
