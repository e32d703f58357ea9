import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './exchange.schema.js';
import { ExchangesService } from './exchanges.service.js';

@ApiTags('rechecks')
@Controller('api/v1/allocations/:id/exchange')
@AllowedTo('rechecks.read')
export class ExchangeController {
  constructor(private readonly exchanges: ExchangesService) {}

  /** Which school checks which, as the works of a cross-check were assigned by it. */
  @Get()
  @ApiOperation({ summary: 'See which school checks which' })
  @ApiOkResponse({ standardSchema: schema.exchangeAnswer })
  find(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<schema.ExchangeAnswer> {
    return this.exchanges.find(actor, id);
  }

  /** The papers that one school hands over to another: for the person who collects them, never for an expert. */
  @Get('works')
  @ApiOperation({ summary: 'List works that a school hands over to another' })
  @ApiOkResponse({ standardSchema: schema.handedPage })
  works(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: schema.handedQuery }) query: schema.HandedQuery,
  ) {
    return this.exchanges.works(actor, id, query);
  }
}
