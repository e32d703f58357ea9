import { Module } from '@nestjs/common';
import { PaperFactsService } from './paper-facts.service.js';
import { PapersController } from './papers.controller.js';
import { PapersService } from './papers.service.js';

@Module({
  controllers: [PapersController],
  providers: [PaperFactsService, PapersService],
  exports: [PaperFactsService, PapersService],
})
export class PapersModule {}
