import { Module } from '@nestjs/common';
import { FeedsService } from './feeds.service.js';

@Module({ providers: [FeedsService], exports: [FeedsService] })
export class FeedsModule {}
