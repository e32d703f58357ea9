import { Module } from '@nestjs/common';
import { DeadlineFeedsController, RoadmapBodiesController } from './roadmap-feeds.controller.js';
import { RoadmapFeeds } from './roadmap-feeds.service.js';
import { RoadmapsController } from './roadmaps.controller.js';
import { RoadmapsService } from './roadmaps.service.js';

@Module({
  controllers: [RoadmapsController, RoadmapBodiesController, DeadlineFeedsController],
  providers: [RoadmapsService, RoadmapFeeds],
  exports: [RoadmapsService, RoadmapFeeds],
})
export class RoadmapModule {}
