import { Module } from '@nestjs/common';
import { JobQueueModule } from '../jobs/job-queue.module.js';
import { Allocating } from './allocating.service.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsService } from './allocations.service.js';

@Module({
  imports: [JobQueueModule],
  controllers: [AllocationsController],
  providers: [Allocating, AllocationsService],
  exports: [Allocating, AllocationsService],
})
export class RechecksModule {}
