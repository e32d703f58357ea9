import { Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { ShownOnce } from '../http/shown-once.js';
import { issuedPersonalLink } from './personal-links.schema.js';
import { PersonalLinksService } from './personal-links.service.js';

/** For those who have an account and no console: the way to their own pages. */
@ApiTags('personal pages')
@Controller('api/v1/my-pages')
@AllowedTo('pages.take-own')
export class OwnPagesController {
  constructor(private readonly links: PersonalLinksService) {}

  @Post()
  @ApiOperation({ summary: 'Take the link to one’s own pages' })
  @ShownOnce()
  @ApiCreatedResponse({ standardSchema: issuedPersonalLink })
  take(@CurrentActor() actor: Actor) {
    return this.links.issueOwn(actor);
  }
}
