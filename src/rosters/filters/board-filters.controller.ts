import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../../http/actor.js';
import { AllowedTo } from '../../http/allowed-to.js';
import { idParam } from '../../http/request-fields.js';
import * as schema from './board-filters.schema.js';
import { BoardFilters } from './board-filters.service.js';
import { tooManyFilters, filterNeedsAccount } from './board-filters.problems.js';
import { Refuses } from '../../http/refuses.js';

@ApiTags('rosters')
@Controller('api/v1/board-filters')
@AllowedTo('board-filters.keep')
export class BoardFiltersController {
  constructor(private readonly filters: BoardFilters) {}

  @Get()
  @ApiOperation({ summary: 'List kept filters of the board' })
  @AllowedTo('rosters.read')
  @ApiOkResponse({ standardSchema: schema.filterList })
  async list(@CurrentActor() actor: Actor) {
    return schema.filterList.parse(await this.filters.list(actor));
  }

  /** One's own filter of the same name gives way to it. */
  @Put()
  @ApiOperation({ summary: 'Keep a filter of the board' })
  @ApiOkResponse({ standardSchema: schema.filterAnswer })
  @Refuses(tooManyFilters(20), filterNeedsAccount())
  async keep(@CurrentActor() actor: Actor, @Body({ schema: schema.filterBody }) wish: schema.FilterWish) {
    return schema.filterAnswer.parse(await this.filters.keep(actor, wish));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove a kept filter of the board' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(filterNeedsAccount())
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.filters.remove(actor, id);
  }
}
