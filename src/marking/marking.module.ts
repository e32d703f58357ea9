import { Module } from '@nestjs/common';
import { RechecksModule } from '../rechecks/rechecks.module.js';
import { ExpertMarkingController } from './expert-marking.controller.js';
import { ExpertMarking } from './expert-marking.service.js';
import { ExpertPagesController } from './expert-pages.controller.js';
import { ExpertPages } from './expert-pages.service.js';
import { MarkingLinks } from './marking-links.service.js';
import { MarkingRoundsController } from './marking-rounds.controller.js';
import { MarkingRounds } from './marking-rounds.service.js';
import { Substitutions } from './substitutions.service.js';
import { RecheckedScores } from './rechecked-scores.service.js';
import { RecheckReports } from './recheck-reports.service.js';

@Module({
  imports: [RechecksModule],
  controllers: [ExpertMarkingController, ExpertPagesController, MarkingRoundsController],
  providers: [Substitutions, ExpertMarking, ExpertPages, MarkingLinks, MarkingRounds, RecheckReports, RecheckedScores],
  exports: [ExpertMarking, MarkingLinks, MarkingRounds, RecheckReports, RecheckedScores],
})
export class MarkingModule {}
