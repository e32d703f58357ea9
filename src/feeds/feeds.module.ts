import { Module } from '@nestjs/common';
import { FeedFilesService } from './feed-files.service.js';
import { FeedLinksController } from './feed-links.controller.js';
import { FeedReadingService } from './feed-reading.service.js';
import { FeedTokensService } from './feed-tokens.service.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsService } from './feeds.service.js';

@Module({
  controllers: [FeedLinksController, FeedsController],
  providers: [FeedsService, FeedTokensService, FeedReadingService, FeedFilesService],
  exports: [FeedsService, FeedTokensService, FeedFilesService],
})
export class FeedsModule {}
