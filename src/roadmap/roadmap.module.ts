import { Module } from '@nestjs/common';
import { MeasuresController } from './measures.controller.js';
import { MeasuresService } from './measures.service.js';
import { DeadlineFeedsController, RoadmapBodiesController } from './roadmap-feeds.controller.js';
import { RoadmapFeeds } from './roadmap-feeds.service.js';
import { RoadmapsController } from './roadmaps.controller.js';
import { RoadmapsService } from './roadmaps.service.js';

@Module({
  controllers: [RoadmapsController, MeasuresController, RoadmapBodiesController, DeadlineFeedsController],
  providers: [RoadmapsService, MeasuresService, RoadmapFeeds],
  exports: [RoadmapsService, RoadmapFeeds],
})
export class RoadmapModule {}
