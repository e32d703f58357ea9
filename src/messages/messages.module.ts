import { Module } from '@nestjs/common';
import { PagesModule } from '../pages/pages.module.js';
import { AskForActsJob } from './ask-for-acts.job.js';
import { AvailabilityRoundController } from './availability-round.controller.js';
import { AvailabilityRound } from './availability-round.service.js';
import { BatchesController } from './batches.controller.js';
import { BatchesService } from './batches.service.js';
import { BouncesController } from './bounces/bounces.controller.js';
import { BouncesService } from './bounces/bounces.service.js';
import { ChangeMessages } from './change-messages.service.js';
import { LetterReader } from './letter-reader.service.js';
import { MailModule } from './channels/mail.module.js';
import { MaxNotifier } from './channels/max-notifier.service.js';
import { SmtpNotifier } from './channels/smtp-notifier.service.js';
import { MessageLinksController } from './message-links.controller.js';
import { MessageSender } from './message-sender.service.js';
import { MessageWriter } from './message-writer.service.js';
import { MessagesController } from './messages.controller.js';
import { MessagesService } from './messages.service.js';
import { Outbox } from './outbox.service.js';
import { OwnWaysController } from './own-ways.controller.js';
import { PreferencesController } from './preferences.controller.js';
import { RemindJob } from './remind.job.js';
import { UnansweredDutiesController } from './unanswered-duties.controller.js';
import { UnansweredDuties } from './unanswered-duties.service.js';

@Module({
  imports: [MailModule, PagesModule],
  controllers: [
    AvailabilityRoundController,
    BatchesController,
    BouncesController,
    MessageLinksController,
    MessagesController,
    OwnWaysController,
    PreferencesController,
    UnansweredDutiesController,
  ],
  providers: [
    AskForActsJob,
    AvailabilityRound,
    BatchesService,
    BouncesService,
    ChangeMessages,
    LetterReader,
    MaxNotifier,
    MessageSender,
    MessageWriter,
    MessagesService,
    Outbox,
    RemindJob,
    SmtpNotifier,
    UnansweredDuties,
  ],
  exports: [BatchesService, ChangeMessages, MessageSender, MessagesService, RemindJob, AskForActsJob],
})
export class MessagesModule {}
