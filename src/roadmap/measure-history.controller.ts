import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import { MeasureHistory } from './measure-history.service.js';
import * as schema from './roadmaps.schema.js';
import { changeCrossed } from './roadmaps.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('roadmap')
@Controller('api/v1/measures/:id/changes')
@AllowedTo('roadmaps.change')
export class MeasureHistoryController {
  constructor(private readonly history: MeasureHistory) {}

  @Get()
  @ApiOperation({ summary: 'List changes of a measure' })
  @AllowedTo('roadmaps.read')
  @ApiOkResponse({ standardSchema: schema.measureChangesAnswer })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return schema.measureChangesAnswer.parse({ items: await this.history.changes(actor, id) });
  }

  @Post(':changeId/undo')
  @ApiOperation({ summary: 'Take back a change of a measure' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.measureAnswer })
  @Refuses(changeCrossed(['dueOn']))
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Param('changeId', { schema: idParam }) changeId: string,
    @IfMatch() ifMatch: string,
  ) {
    return schema.measureAnswer.parse(await this.history.undo(actor, id, changeId, ifMatch));
  }
}
