import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountLinksService } from './account-links.service.js';
import { ACCOUNT_NOTICES } from './account-notices.js';
import { AccountsController } from './accounts.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuthoritiesService } from './authorities.service.js';
import { MailModule } from '../messages/channels/mail.module.js';
import { MailNotices } from './mail-notices.service.js';
import { InstallationController } from './installation.controller.js';
import { InstallationService } from './installation.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordsController } from './passwords.controller.js';
import { SessionViewService } from './session-view.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { TotpSecrets } from './totp-secrets.service.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [MailModule],
  controllers: [
    AccountsController,
    InstallationController,
    OwnAccountController,
    PasswordsController,
    SessionController,
    UsersController,
  ],
  providers: [
    AccountLinksService,
    ApiTokensService,
    AuthoritiesService,
    InstallationService,
    OwnAccountService,
    SessionsService,
    SessionViewService,
    SignInService,
    TotpSecrets,
    UsersService,
    MailNotices,
    { provide: ACCOUNT_NOTICES, useExisting: MailNotices },
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
  ],
  exports: [AccountLinksService, ApiTokensService, AuthoritiesService, SessionsService, SignInService],
})
export class AccountsModule {}
