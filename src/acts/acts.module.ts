import { Module } from '@nestjs/common';
import { DutiesModule } from '../duties/duties.module.js';
import { ActFilesService } from './act-files.service.js';
import { ActsController } from './acts.controller.js';
import { ActsService } from './acts.service.js';

@Module({
  imports: [DutiesModule],
  controllers: [ActsController],
  providers: [ActsService, ActFilesService],
  exports: [ActsService],
})
export class ActsModule {}
