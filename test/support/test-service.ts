import { DataSource } from 'typeorm';
import { ApiTokensService } from '../../src/accounts/api-tokens.service.js';
import { createLogger } from '../../src/http/logger.js';
import { startService, type RunningService } from '../../src/service.js';
import { readSettings } from '../../src/settings.js';
import { undescribedAnswers } from './undescribed-answers.js';
import { createTestDatabase } from './test-database.js';

export interface TestService extends RunningService {
  readonly dataSource: DataSource;
  /** The operator's token of this installation. */
  readonly operator: string;
  /** What the service has logged so far. */
  readonly log: readonly string[];
}

/** The real service on a random port with a database of its own. It ends in an error if it gave an answer that its API does not describe. */
export async function startTestService(environment: Record<string, string> = {}): Promise<TestService> {
  const database = await createTestDatabase();
  const log: string[] = [];
  const settings = readSettings({ PORT: '0', DATABASE_URL: database.url, ...environment });
  const service = await startService(settings, createLogger('info', { write: (line) => void log.push(line) }));
  const undescribed = undescribedAnswers(service.app.getHttpServer());
  return {
    ...service,
    log,
    dataSource: service.app.get(DataSource),
    operator: service.token ?? (await service.app.get(ApiTokensService).createOperator()).token,
    stop: async () => {
      await service.stop();
      await database.drop();
      if (undescribed.size > 0) throw new Error(`Not in the API's description: ${[...undescribed].join('; ')}`);
    },
  };
}
