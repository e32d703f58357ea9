import { Module } from '@nestjs/common';
import { RoadmapModule } from '../roadmap/roadmap.module.js';
import { DrawCeremony } from './draw-ceremony.service.js';
import { DrawFolders } from './draw-folders.service.js';
import { DrawStore } from './draw-store.service.js';
import { DrawsController } from './draws.controller.js';
import { DrawsService } from './draws.service.js';
import { PublicDrawsController } from './public-draws.controller.js';
import { PublicDraws } from './public-draws.service.js';
import { RegisterController } from './register.controller.js';
import { TargetListsController } from './target-lists.controller.js';
import { TargetLists } from './target-lists.service.js';

@Module({
  imports: [RoadmapModule],
  controllers: [DrawsController, TargetListsController, PublicDrawsController, RegisterController],
  providers: [DrawStore, DrawsService, DrawCeremony, DrawFolders, TargetLists, PublicDraws],
  exports: [DrawsService, DrawCeremony, DrawFolders, TargetLists],
})
export class DrawsModule {}
