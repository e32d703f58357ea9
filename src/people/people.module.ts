import { Module } from '@nestjs/common';
import { MergingService } from './merging.service.js';
import { NominationsService } from './nominations.service.js';
import { OwnDataService } from './own-data.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { TiesController } from './ties.controller.js';
import { TiesService } from './ties.service.js';

@Module({
  controllers: [PeopleController, TiesController],
  providers: [MergingService, NominationsService, OwnDataService, PeopleService, TiesService],
  exports: [NominationsService, OwnDataService, PeopleService, TiesService],
})
export class PeopleModule {}
