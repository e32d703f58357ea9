import { Controller, Delete, Get, HttpCode, Param, Sse, type MessageEvent } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { CurrentActor, type Actor } from '../http/actor.js';
import { AllowedTo } from '../http/allowed-to.js';
import { idParam } from '../http/request-fields.js';
import { JobsService } from './jobs.service.js';

const document = z.record(z.string(), z.unknown()).nullable();

const jobAnswer = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  subjectId: z.uuid(),
  progress: document.describe('The best so far: incumbent, bound, gap, phase.'),
  result: document,
  error: document.describe('In Russian; its member `en` says the same in English.'),
  createdBy: z.string(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  stopRequestedAt: z.date().nullable(),
  attempts: z.int().describe('More than 1: a worker was lost, and the work was begun anew.'),
  isSilent: z.boolean().describe('Its worker does not report; if it is gone, another begins anew within half a minute.'),
});

@ApiTags('jobs')
@Controller('api/v1/jobs/:id')
@AllowedTo('jobs.stop')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @ApiOperation({ summary: 'See a job' })
  @AllowedTo('jobs.read')
  @ApiOkResponse({ standardSchema: jobAnswer })
  async get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return jobAnswer.parse(await this.jobs.get(actor, id));
  }

  /** Stops the work; the best found so far becomes its result. */
  @Delete()
  @ApiOperation({ summary: 'Stop a job and keep its best' })
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: jobAnswer })
  async stop(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return jobAnswer.parse(await this.jobs.stop(actor, id));
  }

  /** Each change of the job as it comes, until it ends. */
  @Sse('events')
  @ApiOperation({ summary: 'Follow a job (server-sent events)' })
  @AllowedTo('jobs.read')
  @ApiOkResponse({ content: { 'text/event-stream': {} } })
  async events(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string): Promise<Observable<MessageEvent>> {
    return this.jobs.watch(actor, id);
  }
}
