import { Module } from '@nestjs/common';
import { FeedLinksController } from './feed-links.controller.js';
import { FeedReadingService } from './feed-reading.service.js';
import { FeedTokensService } from './feed-tokens.service.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsService } from './feeds.service.js';

@Module({
  controllers: [FeedLinksController, FeedsController],
  providers: [FeedsService, FeedTokensService, FeedReadingService],
  exports: [FeedsService, FeedTokensService],
})
export class FeedsModule {}
