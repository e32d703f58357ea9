import { Module } from '@nestjs/common';
import { ExpertMarkingController } from './expert-marking.controller.js';
import { ExpertMarking } from './expert-marking.service.js';
import { MarkingLinks } from './marking-links.service.js';
import { MarkingRoundsController } from './marking-rounds.controller.js';
import { MarkingRounds } from './marking-rounds.service.js';
import { RecheckReports } from './recheck-reports.service.js';

@Module({
  controllers: [ExpertMarkingController, MarkingRoundsController],
  providers: [ExpertMarking, MarkingLinks, MarkingRounds, RecheckReports],
  exports: [ExpertMarking, MarkingLinks, MarkingRounds, RecheckReports],
})
export class MarkingModule {}
