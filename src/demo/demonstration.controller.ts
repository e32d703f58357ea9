import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import * as schema from './demonstration.schema.js';
import { DemonstrationService } from './demonstration.service.js';
import { operatorNeeded } from '../accounts/accounts.problems.js';
import { demonstrationThere, notADemonstration } from './demonstration.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('demonstration')
@Controller('api/v1/demonstration')
@AllowedTo('demonstration.keep')
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationService) {}

  /** Founds the invented municipality and fills it: workbook, roster, publication, roadmap. */
  @Post()
  @ApiOperation({ summary: 'Load an invented municipality (a job)' })
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: schema.loadingAnswer })
  @Refuses(operatorNeeded(), demonstrationThere('demo'))
  load(@CurrentActor() actor: Actor, @Body({ schema: schema.loadingBody }) wish: schema.LoadingWish) {
    return this.demonstration.load(actor, wish);
  }

  /** Removes it with all that has been done in it, in one transaction. */
  @Delete(':id')
  @ApiOperation({ summary: 'Remove an invented municipality' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(notADemonstration('reg86_m001'))
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.demonstration.remove(actor, id);
  }
}
