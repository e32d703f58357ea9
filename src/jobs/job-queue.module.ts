import { Module } from '@nestjs/common';
import { JobDesk } from './job-desk.service.js';
import { JobWorker } from './job-worker.service.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';

@Module({ controllers: [JobsController], providers: [JobDesk, JobWorker, JobsService], exports: [JobWorker, JobsService] })
export class JobQueueModule {}
