import { Module } from '@nestjs/common';
import { DutiesModule } from '../duties/duties.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { JobQueueModule } from '../jobs/job-queue.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { RoadmapModule } from '../roadmap/roadmap.module.js';
import { BoardChanges } from './board/board-changes.service.js';
import { BoardController } from './board/board.controller.js';
import { BoardReading } from './board/board-reading.service.js';
import { BoardFiltersController } from './filters/board-filters.controller.js';
import { BoardFilters } from './filters/board-filters.service.js';
import { InsightsController } from './insight/insights.controller.js';
import { Insights } from './insight/insights.service.js';
import { WhatIfDrafts } from './insight/what-if-drafts.service.js';
import { WhatIfs } from './insight/what-ifs.service.js';
import { LetterRenewal } from './letter-renewal.service.js';
import { RosterCertificates } from './proof/roster-certificates.service.js';
import { RosterEditing } from './roster-editing.service.js';
import { RosterInsight } from './roster-insight.service.js';
import { RosterPlanning } from './roster-planning.service.js';
import { RosterPublishing } from './roster-publishing.service.js';
import { RosterSolving } from './roster-solving.service.js';
import { RosterStore } from './roster-store.service.js';
import { RosterVersionsController } from './roster-versions.controller.js';
import { RostersController } from './rosters.controller.js';
import { RostersService } from './rosters.service.js';
import { VersionDocumentsReader } from './version-documents.js';
import { VersionWriting } from './version-writing.service.js';

@Module({
  imports: [DutiesModule, FeedsModule, JobQueueModule, MessagesModule, RoadmapModule],
  controllers: [RostersController, RosterVersionsController, InsightsController, BoardController, BoardFiltersController],
  providers: [
    RosterStore,
    VersionDocumentsReader,
    VersionWriting,
    RosterPlanning,
    RosterCertificates,
    RosterSolving,
    RosterEditing,
    RosterPublishing,
    LetterRenewal,
    RosterInsight,
    Insights,
    WhatIfs,
    WhatIfDrafts,
    RostersService,
    BoardReading,
    BoardChanges,
    BoardFilters,
  ],
  exports: [RostersService, RosterInsight],
})
export class RostersModule {}
