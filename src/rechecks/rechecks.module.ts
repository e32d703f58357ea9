import { Module } from '@nestjs/common';
import { JobQueueModule } from '../jobs/job-queue.module.js';
import { Allocating } from './allocating.service.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsService } from './allocations.service.js';
import { CrossCheckController } from './cross-check.controller.js';
import { RecheckExperts } from './recheck-experts.service.js';
import { CrossCheckService } from './cross-check.service.js';

@Module({
  imports: [JobQueueModule],
  controllers: [AllocationsController, CrossCheckController],
  providers: [RecheckExperts, Allocating, AllocationsService, CrossCheckService],
  exports: [RecheckExperts, Allocating, AllocationsService],
})
export class RechecksModule {}
