import { Module } from '@nestjs/common';
import { WorkCounts } from './work-counts.service.js';
import { WorksController } from './works.controller.js';
import { WorksService } from './works.service.js';

@Module({ controllers: [WorksController], providers: [WorksService, WorkCounts], exports: [WorksService, WorkCounts] })
export class WorksModule {}
