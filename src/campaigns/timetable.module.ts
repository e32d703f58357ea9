import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';

@Module({
  controllers: [TimetableController, CalendarController],
  providers: [TimetableService, CalendarService],
  exports: [TimetableService],
})
export class TimetableModule {}
