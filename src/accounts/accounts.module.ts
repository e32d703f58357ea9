import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuthoritiesService } from './authorities.service.js';

@Module({
  controllers: [AccountsController],
  providers: [ApiTokensService, AuthoritiesService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ApiTokensService, AuthoritiesService],
})
export class AccountsModule {}
