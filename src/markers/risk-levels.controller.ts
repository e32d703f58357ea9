import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { riskLevelsAnswer, type RiskLevelsAnswer } from './risk-levels.schema.js';
import { RiskLevelsService } from './risk-levels.service.js';

@ApiTags('markers')
@Controller('api/v1/campaigns/:campaignId/risk-levels')
@AllowedTo('risks.read')
export class RiskLevelsController {
  constructor(private readonly levels: RiskLevelsService) {}

  @Get()
  @ApiOperation({ summary: 'See risk levels of schools with their history' })
  @ApiOkResponse({ standardSchema: riskLevelsAnswer })
  of(@CurrentActor() actor: Actor, @Param('campaignId', { schema: idParam }) campaignId: string): Promise<RiskLevelsAnswer> {
    return this.levels.of(actor, campaignId);
  }
}
