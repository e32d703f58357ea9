import { AccountLink } from '../accounts/account-link.entity.js';
import { Act } from '../acts/act.entity.js';
import { ApiToken } from '../accounts/api-token.entity.js';
import { Authority } from '../accounts/authority.entity.js';
import { Membership } from '../accounts/membership.entity.js';
import { Session } from '../accounts/session.entity.js';
import { User } from '../accounts/user.entity.js';
import { Appointment } from '../appointments/appointment.entity.js';
import { AuditEvent } from '../audit/audit-event.entity.js';
import { Availability } from '../availability/availability.entity.js';
import { OwnLesson } from '../availability/own-lesson.entity.js';
import { BoardFilter } from '../rosters/filters/board-filter.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { GradingBlock } from '../campaigns/grading-block.entity.js';
import { Sitting } from '../campaigns/sitting.entity.js';
import { DrawCommitment } from '../draws/draw-commitment.entity.js';
import { DrawDiceRow } from '../draws/draw-dice.entity.js';
import { DrawOrderRow } from '../draws/draw-order.entity.js';
import { DrawRevealRow } from '../draws/draw-reveal.entity.js';
import { DrawWork } from '../draws/draw-work.entity.js';
import { Draw } from '../draws/draw.entity.js';
import { DrawnWork } from '../draws/drawn-work.entity.js';
import { TargetList } from '../draws/target-list.entity.js';
import { TargetWork } from '../draws/target-work.entity.js';
import { PaperTemplate } from '../exports/papers/paper-template.entity.js';
import { DutyAnswer } from '../duties/duty-answer.entity.js';
import { FeedItem } from '../feeds/feed-item.entity.js';
import { FeedToken } from '../feeds/feed-token.entity.js';
import { IdempotencyKey } from '../http/idempotency-key.entity.js';
import { ImportChange } from '../imports/changes/import-change.entity.js';
import { Import } from '../imports/import.entity.js';
import { JobRun } from '../jobs/job-run.entity.js';
import { Job } from '../jobs/job.entity.js';
import { JournalShares } from '../markers/journal-shares.entity.js';
import { ListedSchool } from '../markers/listed-school.entity.js';
import { MarkShares } from '../markers/mark-shares.entity.js';
import { MarkDraft } from '../marking/mark-draft.entity.js';
import { MarkEvent } from '../marking/mark-event.entity.js';
import { MarkingLink } from '../marking/marking-link.entity.js';
import { MarkingReference } from '../marking/marking-reference.entity.js';
import { MarkingRound } from '../marking/marking-round.entity.js';
import { MarkingTask } from '../marking/marking-task.entity.js';
import { WorkSearch } from '../marking/work-search.entity.js';
import { Message } from '../messages/message.entity.js';
import { MessageBatch } from '../messages/message-batch.entity.js';
import { MessagePreference } from '../messages/message-preference.entity.js';
import { PersonalLink } from '../pages/personal-link.entity.js';
import { Affiliation } from '../people/affiliation.entity.js';
import { Ban } from '../people/ban.entity.js';
import { PastService } from '../people/past-service.entity.js';
import { Person } from '../people/person.entity.js';
import { HandoverConfirmation } from '../rechecks/handovers/handover-confirmation.entity.js';
import { HandedWork } from '../rechecks/handovers/handed-work.entity.js';
import { WorkHandover } from '../rechecks/handovers/work-handover.entity.js';
import { WorkKeeping } from '../rechecks/handovers/work-keeping.entity.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import { MeasureChange } from '../roadmap/measure-change.entity.js';
import { RoadmapFeed } from '../roadmap/roadmap-feed.entity.js';
import { RoadmapMeasure } from '../roadmap/roadmap-measure.entity.js';
import { StoredRoadmap } from '../roadmap/roadmap.entity.js';
import { Duty } from '../rosters/duty.entity.js';
import { RosterInsightAnswer } from '../rosters/insight/roster-insight.entity.js';
import { StoredCertificate } from '../rosters/proof/stored-certificate.entity.js';
import { RosterVersion } from '../rosters/roster-version.entity.js';
import { Roster } from '../rosters/roster.entity.js';
import { District } from '../schools/district.entity.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { SchoolRisk } from '../schools/school-risk.entity.js';
import { School } from '../schools/school.entity.js';
import { WorkCount } from '../works/work-count.entity.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { Work } from '../works/work.entity.js';

/** Every table the service knows; a test compares them with the migrations. */
export const entities: (new () => object)[] = [
  AccountLink,
  Act,
  Affiliation,
  ApiToken,
  Appointment,
  AuditEvent,
  Authority,
  Availability,
  OwnLesson,
  Ban,
  BoardFilter,
  Campaign,
  District,
  Draw,
  DrawCommitment,
  DrawOrderRow,
  DrawRevealRow,
  DrawDiceRow,
  DrawWork,
  DrawnWork,
  Duty,
  DutyAnswer,
  FeedItem,
  FeedToken,
  GradingBlock,
  IdempotencyKey,
  Import,
  ImportChange,
  Job,
  JobRun,
  Membership,
  Message,
  MessageBatch,
  MessagePreference,
  PaperTemplate,
  PastService,
  Person,
  MeasureChange,
  RoadmapFeed,
  RoadmapMeasure,
  PersonalLink,
  Roster,
  RosterInsightAnswer,
  StoredCertificate,
  RosterVersion,
  School,
  SchoolClass,
  SchoolRisk,
  Session,
  Sitting,
  StoredRoadmap,
  TargetList,
  TargetWork,
  User,
  Work,
  HandedWork,
  HandoverConfirmation,
  WorkHandover,
  WorkKeeping,
  WorkAllocation,
  WorkAssignment,
  WorkCount,
  WorkScale,
  JournalShares,
  ListedSchool,
  MarkShares,
  MarkDraft,
  MarkEvent,
  MarkingLink,
  MarkingReference,
  MarkingRound,
  MarkingTask,
  WorkSearch,
];
