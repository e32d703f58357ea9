import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../http/allowed-to.js';
import * as schema from './job-runs.schema.js';
import { JobRunsService } from './job-runs.service.js';

@ApiTags('jobs')
@Controller('api/v1/job-runs')
export class JobRunsController {
  constructor(private readonly runs: JobRunsService) {}

  @Get()
  @ApiOperation({ summary: 'List the last runs of scheduled jobs' })
  @AllowedTo('job-runs.read')
  @ApiOkResponse({ standardSchema: schema.jobRunsPage })
  list(@Query({ schema: schema.jobRunsQuery }) query: schema.JobRunsQuery) {
    return this.runs.list(query);
  }
}
