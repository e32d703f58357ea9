import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './people.schema.js';
import { TiesService } from './ties.service.js';
import { alreadyThere } from '../http/problems.js';
import { EXAMPLE_ID, Refuses } from '../http/refuses.js';

@ApiTags('people')
@Controller('api/v1/people/:id')
@AllowedTo('people.change')
export class TiesController {
  constructor(private readonly ties: TiesService) {}

  @Get('affiliations')
  @ApiOperation({ summary: 'List ties of a person to schools' })
  @AllowedTo('people.read')
  @ApiOkResponse({ standardSchema: schema.tiePage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ) {
    return schema.tiePage.parse(await this.ties.ties(actor, id, query));
  }

  @Post('affiliations')
  @ApiOperation({ summary: 'Declare a tie of a person to a school' })
  @ApiCreatedResponse({ standardSchema: schema.tieAnswer })
  @Refuses(alreadyThere('такая связь этого человека с этой школой', 'works-at'))
  async declare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.tieBody }) tie: schema.NewTie,
  ) {
    return schema.tieAnswer.parse(await this.ties.declare(actor, id, tie));
  }

  @Post('affiliations/:tieId/end')
  @ApiOperation({ summary: 'End a tie' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.tieAnswer })
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Param('tieId', { schema: idParam }) tieId: string,
    @Body({ schema: schema.tieEnd }) { until }: z.infer<typeof schema.tieEnd>,
  ) {
    return schema.tieAnswer.parse(await this.ties.end(actor, id, tieId, until));
  }

  @Get('bans')
  @ApiOperation({ summary: 'List bans of a person' })
  @AllowedTo('people.read')
  @ApiOkResponse({ standardSchema: schema.banPage })
  async bans(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ) {
    return schema.banPage.parse(await this.ties.bans(actor, id, query));
  }

  @Post('bans')
  @ApiOperation({ summary: 'Ban a person from a school or from another person' })
  @ApiCreatedResponse({ standardSchema: schema.banAnswer })
  @Refuses(alreadyThere('такой запрет посылать в эту школу', EXAMPLE_ID))
  async ban(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.banBody }) wish: schema.NewBan,
  ) {
    return schema.banAnswer.parse(await this.ties.ban(actor, id, wish));
  }

  @Delete('bans/:banId')
  @ApiOperation({ summary: 'Lift a ban' })
  @HttpCode(204)
  @ApiNoContentResponse()
  lift(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Param('banId', { schema: idParam }) banId: string,
  ): Promise<void> {
    return this.ties.lift(actor, id, banId);
  }
}
