import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AvailabilityController } from './availability.controller.js';
import { AvailabilityService } from './availability.service.js';
import { LessonsController } from './lessons.controller.js';
import { LessonsService } from './lessons.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [AvailabilityController, LessonsController],
  providers: [AvailabilityService, LessonsService],
  exports: [AvailabilityService, LessonsService],
})
export class AvailabilityModule {}
