import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ActsModule } from '../acts/acts.module.js';
import { AvailabilityModule } from '../availability/availability.module.js';
import { TimetableModule } from '../campaigns/timetable.module.js';
import { DutiesModule } from '../duties/duties.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { WorkbookModule } from '../exports/workbook/workbook.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RechecksModule } from '../rechecks/rechecks.module.js';
import { WorksModule } from '../works/works.module.js';
import { AvailabilityPagesService } from './observer/availability-pages.service.js';
import { LessonsPagesController } from './observer/lessons-pages.controller.js';
import { LessonsPagesService } from './observer/lessons-pages.service.js';
import { ObserverPagesController } from './observer/observer-pages.controller.js';
import { ObserverPagesService } from './observer/observer-pages.service.js';
import { SittingsPageController } from './open/sittings-page.controller.js';
import { SittingsPageService } from './open/sittings-page.service.js';
import { WelcomeController } from './open/welcome.controller.js';
import { OwnPagesController } from './own-pages.controller.js';
import { PersonalLinksController } from './personal-links.controller.js';
import { PersonalLinksService } from './personal-links.service.js';
import { SchoolHandoversController } from './school/school-handovers.controller.js';
import { SchoolHandovers } from './school/school-handovers.service.js';
import { SchoolPagesController } from './school/school-pages.controller.js';
import { SchoolPagesService } from './school/school-pages.service.js';
import { SchoolWorkController } from './school/school-work.controller.js';
import { SchoolWorkService } from './school/school-work.service.js';
import { VisitsService } from './visits.service.js';

@Module({
  imports: [
    ImportsModule,
    WorkbookModule,
    AccountsModule,
    ActsModule,
    AvailabilityModule,
    DutiesModule,
    FeedsModule,
    PeopleModule,
    RechecksModule,
    TimetableModule,
    WorksModule,
  ],
  controllers: [
    LessonsPagesController,
    ObserverPagesController,
    OwnPagesController,
    PersonalLinksController,
    SchoolHandoversController,
    SchoolPagesController,
    SchoolWorkController,
    SittingsPageController,
    WelcomeController,
  ],
  providers: [
    AvailabilityPagesService,
    LessonsPagesService,
    ObserverPagesService,
    PersonalLinksService,
    SchoolHandovers,
    SchoolPagesService,
    SchoolWorkService,
    SittingsPageService,
    VisitsService,
  ],
  exports: [PersonalLinksService, VisitsService],
})
export class PagesModule {}
