import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { pageQuery, type PageQuery } from '../http/paging.js';
import { ShownOnce } from '../http/shown-once.js';
import * as schema from './users.schema.js';
import { UsersService } from './users.service.js';
import { ownMembership, lastActiveAdministrator, roleOutOfReach, memberElsewhere } from './accounts.problems.js';
import { EXAMPLE_ID, Refuses } from '../http/refuses.js';

@ApiTags('accounts')
@Controller('api/v1/users')
@AllowedTo('users.manage')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOperation({ summary: 'List users' })
  @ApiOkResponse({ standardSchema: schema.userPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery) {
    return schema.userPage.parse(await this.users.list(actor, query));
  }

  @Post()
  @ApiOperation({ summary: 'Invite a user' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.invitedAnswer })
  @Refuses(ownMembership(EXAMPLE_ID), lastActiveAdministrator(EXAMPLE_ID), roleOutOfReach('regional-operator'))
  invite(@CurrentActor() actor: Actor, @Body({ schema: schema.newUserBody }) wish: schema.NewUser) {
    return this.users.invite(actor, wish);
  }

  @Put(':id/role')
  @ApiOperation({ summary: 'Change the role of a user' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(lastActiveAdministrator(EXAMPLE_ID), ownMembership(EXAMPLE_ID), roleOutOfReach('regional-operator'))
  changeRole(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: schema.membershipBody }) place: schema.MembershipBody,
  ): Promise<void> {
    return this.users.changeRole(actor, id, place);
  }

  @Post(':id/suspend')
  @ApiOperation({ summary: 'Suspend a user' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(lastActiveAdministrator(EXAMPLE_ID), ownMembership(EXAMPLE_ID))
  suspend(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.users.suspend(actor, id, new Date());
  }

  @Post(':id/resume')
  @ApiOperation({ summary: 'Let a suspended user in again' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(lastActiveAdministrator(EXAMPLE_ID), ownMembership(EXAMPLE_ID))
  resume(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.users.suspend(actor, id, null);
  }

  @Delete(':id/second-factor')
  @ApiOperation({ summary: 'Take away the second factor of a user' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(memberElsewhere(EXAMPLE_ID), ownMembership(EXAMPLE_ID))
  endSecondFactor(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.users.endSecondFactor(actor, id);
  }

  @Post(':id/link')
  @ApiOperation({ summary: 'Make a link by which a user sets a new password' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: schema.issuedLinkAnswer })
  @Refuses(memberElsewhere(EXAMPLE_ID), ownMembership(EXAMPLE_ID))
  resetLink(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.users.resetLink(actor, id);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Remove a user' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(lastActiveAdministrator(EXAMPLE_ID), ownMembership(EXAMPLE_ID))
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    return this.users.remove(actor, id);
  }
}
