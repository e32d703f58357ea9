import { Module } from '@nestjs/common';
import { MarkingModule } from '../marking/marking.module.js';
import { MarkersController } from './markers.controller.js';
import { MarkersService } from './markers.service.js';
import { RiskLevelsController } from './risk-levels.controller.js';
import { RiskLevelsService } from './risk-levels.service.js';

@Module({
  imports: [MarkingModule],
  controllers: [MarkersController, RiskLevelsController],
  providers: [MarkersService, RiskLevelsService],
  exports: [MarkersService],
})
export class MarkersModule {}
