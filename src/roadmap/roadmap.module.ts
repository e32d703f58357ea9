import { Module } from '@nestjs/common';
import { MeasureHistoryController } from './measure-history.controller.js';
import { MeasureHistory } from './measure-history.service.js';
import { MeasuresController } from './measures.controller.js';
import { MeasuresService } from './measures.service.js';
import { DeadlineFeedsController, RoadmapBodiesController } from './roadmap-feeds.controller.js';
import { RoadmapFeeds } from './roadmap-feeds.service.js';
import { RoadmapsController } from './roadmaps.controller.js';
import { RoadmapsService } from './roadmaps.service.js';

@Module({
  controllers: [RoadmapsController, MeasuresController, MeasureHistoryController, RoadmapBodiesController, DeadlineFeedsController],
  providers: [RoadmapsService, MeasuresService, MeasureHistory, RoadmapFeeds],
  exports: [RoadmapsService, RoadmapFeeds],
})
export class RoadmapModule {}
