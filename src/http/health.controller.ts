import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, TypeOrmHealthIndicator, type HealthCheckResult } from '@nestjs/terminus';
import { z } from 'zod';
import { AllowedTo } from './allowed-to.js';
import { ShutdownService } from './shutdown.service.js';

const PATIENCE_MS = 3_000;

const alive = z.object({ status: z.literal('ok') });
const parts = z.record(z.string(), z.looseObject({ status: z.enum(['up', 'down']) }));
const ready = alive.extend({ info: parts, error: parts, details: parts });

@ApiTags('health')
@Controller('health')
@AllowedTo('health.ask')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly shutdown: ShutdownService,
  ) {}

  /** The process runs; a restart would not help more. */
  @Get('live')
  @ApiOperation({ summary: 'Tell whether the process is alive' })
  @ApiOkResponse({ standardSchema: alive })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The service takes requests: its database answers and it is not on its way out. */
  @Get('ready')
  @ApiOperation({ summary: 'Tell whether the service can take requests' })
  @ApiOkResponse({ standardSchema: ready })
  async ready(): Promise<HealthCheckResult> {
    if (this.shutdown.signal.aborted) throw new ServiceUnavailableException();
    return this.health.check([() => this.database.pingCheck('database', { timeout: PATIENCE_MS })]);
  }
}
