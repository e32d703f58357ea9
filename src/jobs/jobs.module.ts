import { Module } from '@nestjs/common';
import { CloseAvailabilityJob } from './close-availability.job.js';
import { ExpireTokensJob } from './expire-tokens.job.js';
import { ForgetJob } from './forget.job.js';
import { JobRunsController } from './job-runs.controller.js';
import { JobRunsService } from './job-runs.service.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PruneJob } from './prune.job.js';
import { Timetable } from './timetable.js';

@Module({
  imports: [MessagesModule],
  controllers: [JobRunsController],
  providers: [JobRunsService, CloseAvailabilityJob, PruneJob, ExpireTokensJob, ForgetJob, Timetable],
  exports: [JobRunsService],
})
export class JobsModule {}
