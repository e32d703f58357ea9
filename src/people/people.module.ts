import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { TiesController } from './ties.controller.js';
import { TiesService } from './ties.service.js';

@Module({
  controllers: [PeopleController, TiesController],
  providers: [PeopleService, TiesService],
  exports: [PeopleService, TiesService],
})
export class PeopleModule {}
