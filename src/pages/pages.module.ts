import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { AvailabilityModule } from '../availability/availability.module.js';
import { DutiesModule } from '../duties/duties.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AvailabilityPagesService } from './observer/availability-pages.service.js';
import { ObserverPagesController } from './observer/observer-pages.controller.js';
import { ObserverPagesService } from './observer/observer-pages.service.js';
import { PersonalLinksController } from './personal-links.controller.js';
import { PersonalLinksService } from './personal-links.service.js';
import { VisitsService } from './visits.service.js';

@Module({
  imports: [ActsModule, AvailabilityModule, DutiesModule, FeedsModule, PeopleModule],
  controllers: [ObserverPagesController, PersonalLinksController],
  providers: [AvailabilityPagesService, ObserverPagesService, PersonalLinksService, VisitsService],
  exports: [PersonalLinksService],
})
export class PagesModule {}
