import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentRequestId } from './request-context.js';

const secrets = ['token', 'authorization', 'cookie', 'password', 'phone', 'email', 'fullName', 'name', 'homeAddress'];
const chatter = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** One JSON line per event. Tokens, names and phones are struck out wherever they turn up. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
    serializers: { err: describeError },
    mixin: () => {
      const requestId = currentRequestId();
      return requestId === undefined ? {} : { requestId };
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Nest's own messages, through the same logger; its list of modules and routes only when debugging. */
export function nestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]) => {
      const context = rest.findLast((part) => typeof part === 'string' && !part.includes('\n'));
      const toLevel = level === 'info' && chatter.has(String(context)) ? 'debug' : level;
      const err = [message, ...rest].find((part) => part instanceof Error);
      logger[toLevel]({ context, ...(err && { err }) }, err === undefined ? String(message) : 'error');
    };
  return {
    log: write('info'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}

/** A failed query's message and parameters may hold people's data: only its code and constraint are told. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const isQuery = 'query' in error || 'severity' in error;
  return {
    type: error.name,
    message: isQuery ? 'a query failed' : error.message,
    code,
    constraint,
    table,
    stack: frames.join('\n'),
  };
}
