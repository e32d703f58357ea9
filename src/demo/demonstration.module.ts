import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { JobQueueModule } from '../jobs/job-queue.module.js';
import { DemonstrationController } from './demonstration.controller.js';
import { DemonstrationService } from './demonstration.service.js';
import { LoadDemonstration } from './load-demonstration.job.js';

@Module({
  imports: [CampaignsModule, JobQueueModule],
  controllers: [DemonstrationController],
  providers: [DemonstrationService, LoadDemonstration],
})
export class DemonstrationModule {}
