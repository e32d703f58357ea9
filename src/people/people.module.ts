import { Module } from '@nestjs/common';
import { OwnDataService } from './own-data.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { TiesController } from './ties.controller.js';
import { TiesService } from './ties.service.js';

@Module({
  controllers: [PeopleController, TiesController],
  providers: [OwnDataService, PeopleService, TiesService],
  exports: [OwnDataService, PeopleService, TiesService],
})
export class PeopleModule {}
