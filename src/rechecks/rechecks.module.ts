import { Module } from '@nestjs/common';
import { JobQueueModule } from '../jobs/job-queue.module.js';
import { Allocating } from './allocating.service.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsService } from './allocations.service.js';
import { CrossCheckController } from './cross-check.controller.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangesService } from './exchanges.service.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { Handovers } from './handovers/handovers.service.js';
import { RecheckExperts } from './recheck-experts.service.js';
import { CrossCheckService } from './cross-check.service.js';

@Module({
  imports: [JobQueueModule],
  controllers: [AllocationsController, CrossCheckController, ExchangeController, HandoversController],
  providers: [Handovers, RecheckExperts, Allocating, AllocationsService, CrossCheckService, ExchangesService],
  exports: [Handovers, RecheckExperts, Allocating, AllocationsService],
})
export class RechecksModule {}
