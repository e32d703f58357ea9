import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { AccountsModule } from './accounts/accounts.module.js';
import { AppointmentsModule } from './appointments/appointments.module.js';
import { ActsModule } from './acts/acts.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AvailabilityModule } from './availability/availability.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { TimetableModule } from './campaigns/timetable.module.js';
import type { ConnectionWish } from './database/data-source-options.js';
import { DatabaseModule } from './database/database.module.js';
import { DemonstrationModule } from './demo/demonstration.module.js';
import { DrawsModule } from './draws/draws.module.js';
import { MarkerChartsModule } from './exports/marker-charts/marker-charts.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { PapersModule } from './exports/papers/papers.module.js';
import { WorkbookModule } from './exports/workbook/workbook.module.js';
import { RosterSheetModule } from './exports/roster-sheet/roster-sheet.module.js';
import { DutiesModule } from './duties/duties.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { HttpModule } from './http/http.module.js';
import { ShutdownService } from './http/shutdown.service.js';
import { ImportsModule } from './imports/imports.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MarkingModule } from './marking/marking.module.js';
import { MarkersModule } from './markers/markers.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { LOGGER, PROCESS, SETTINGS, type ProcessKind } from './process.js';
import { PagesModule } from './pages/pages.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlannerModule } from './planner/planner.module.js';
import { RechecksModule } from './rechecks/rechecks.module.js';
import { RoadmapModule } from './roadmap/roadmap.module.js';
import { RostersModule } from './rosters/rosters.module.js';
import { SchoolsModule } from './schools/schools.module.js';
import type { Settings } from './settings.js';
import { WorksModule } from './works/works.module.js';

export interface AppParts {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly process: ProcessKind;
  readonly database: ConnectionWish;
}

const features = [
  AccountsModule,
  AppointmentsModule,
  ActsModule,
  AuditModule,
  AvailabilityModule,
  CampaignsModule,
  DemonstrationModule,
  DrawsModule,
  DutiesModule,
  FeedsModule,
  ImportsModule,
  MarkingModule,
  MarkersModule,
  MarkerChartsModule,
  MessagesModule,
  OverviewModule,
  PapersModule,
  PagesModule,
  PeopleModule,
  PlannerModule,
  RechecksModule,
  RoadmapModule,
  RosterSheetModule,
  RostersModule,
  SchoolsModule,
  TimetableModule,
  WorksModule,
  WorkbookModule,
];

@Global()
@Module({})
export class AppModule {
  static of(parts: AppParts): DynamicModule {
    const platform = [
      { provide: SETTINGS, useValue: parts.settings },
      { provide: LOGGER, useValue: parts.logger },
      { provide: PROCESS, useValue: parts.process },
      ShutdownService,
    ];
    return {
      module: AppModule,
      imports: [DatabaseModule.on(parts.database), ScheduleModule.forRoot(), HttpModule, JobsModule, ...features],
      providers: platform,
      exports: platform,
    };
  }
}
