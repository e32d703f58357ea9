import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import * as schema from './audit.schema.js';
import { AuditService, type ChainReport } from './audit.service.js';

@ApiTags('audit')
@Controller('api/v1/audit')
@AllowedTo('audit.read')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @ApiOperation({ summary: 'List audit events' })
  @ApiOkResponse({ standardSchema: schema.auditPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: schema.auditQuery }) query: schema.AuditQuery) {
    return this.audit.list(actor, query);
  }

  @Get('verify')
  @ApiOperation({ summary: 'Verify the chain of audit events' })
  @ApiOkResponse({ standardSchema: schema.chainReport })
  verify(@CurrentActor() actor: Actor): Promise<ChainReport> {
    return this.audit.verify(actor);
  }
}
