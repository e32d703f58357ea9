import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { IfMatch } from '../http/entity-version.js';
import { idParam } from '../http/request-fields.js';
import { MeasuresService } from './measures.service.js';
import * as schema from './roadmaps.schema.js';
import { alreadyClosed } from './roadmaps.problems.js';
import { Refuses } from '../http/refuses.js';

@ApiTags('roadmap')
@Controller('api/v1')
@AllowedTo('roadmaps.change')
export class MeasuresController {
  constructor(private readonly measures: MeasuresService) {}

  @Post('roadmaps/:id/measures')
  @ApiOperation({ summary: 'Add a measure' })
  @ApiCreatedResponse({ standardSchema: schema.measureAnswer })
  @Refuses(alreadyClosed('Дорожная карта 2026'))
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.newMeasure }) wish: schema.NewMeasure,
  ) {
    return schema.measureAnswer.parse(await this.measures.add(actor, id, wish));
  }

  @Patch('measures/:id')
  @ApiOperation({ summary: 'Change a measure' })
  @ApiOkResponse({ standardSchema: schema.measureAnswer })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @IfMatch() ifMatch: string,
    @Body({ schema: schema.measureChanges }) changes: schema.MeasureChanges,
  ) {
    return schema.measureAnswer.parse(await this.measures.change(actor, id, ifMatch, changes));
  }

  @Delete('measures/:id')
  @ApiOperation({ summary: 'Remove a measure' })
  @ApiOkResponse({ standardSchema: schema.measureAnswer })
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @IfMatch() ifMatch: string) {
    return schema.measureAnswer.parse(await this.measures.remove(actor, id, ifMatch));
  }

  @Post('measures/:id/restore')
  @ApiOperation({ summary: 'Bring back a removed measure' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.measureAnswer })
  async restore(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string, @IfMatch() ifMatch: string) {
    return schema.measureAnswer.parse(await this.measures.restore(actor, id, ifMatch));
  }

  @Post('measures/:id/evidence')
  @ApiOperation({ summary: 'Add evidence to a measure' })
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: schema.measureAnswer })
  async addEvidence(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.evidenceBody }) evidence: schema.EvidenceBody,
  ) {
    return schema.measureAnswer.parse(await this.measures.addEvidence(actor, id, evidence));
  }
}
