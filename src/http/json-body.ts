import type { IncomingMessage } from 'node:http';
import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { repeatedKeyOf, type RepeatedKey } from './json-position.js';
import type { Fault } from './problem.js';
import { invalidRequest } from './problems.js';

/**
 * Reads a JSON body and refuses one in which an object has a key twice: readers differ in which of the two they take (RFC 8259, 4),
 * so that what a sender has looked at need not be what we would keep.
 */
export function jsonBody(limit: string): RequestHandler[] {
  const texts = new WeakMap<IncomingMessage, Buffer>();
  const keep = (request: IncomingMessage, _response: unknown, bytes: Buffer, encoding: string): void => {
    if (encoding === 'utf-8') texts.set(request, bytes);
  };
  const look = (request: Request, _response: Response, next: NextFunction): void => {
    const repeated = repeatedKeyOf(texts.get(request)?.toString() ?? '');
    texts.delete(request);
    next(repeated && invalidRequest([repeatedKey(repeated)]));
  };
  return [json({ limit, verify: keep }), look];
}

function repeatedKey({ key, line, column }: RepeatedKey): Fault {
  return {
    where: 'body',
    message: {
      ru: `ключ «${key}» стоит второй раз: строка ${line}, столбец ${column}`,
      en: `the key "${key}" stands a second time: line ${line}, column ${column}`,
    },
  };
}
