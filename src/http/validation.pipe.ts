import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { wordingOf } from './fault-words.js';
import { Problem, type Fault } from './problem.js';
import { invalidRequest } from './problems.js';

/** Everything that comes in passes its route's schema; all faults are told at once, each with its place. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        invalidRequest(issues.map(({ path, message }) => ({ where: pathText(path), message: wordingOf(message) }))),
    });
  }

  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof Problem ? placed(error, metadata) : error;
    }
  }
}

type Path = readonly (PropertyKey | { readonly key: PropertyKey })[];

function pathText(path: Path | undefined): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

function placed(problem: Problem, { type, data }: ArgumentMetadata): Problem {
  const place = data === undefined ? [type] : [type, data];
  const faults = problem.facts.faults ?? [];
  return invalidRequest(
    faults.map(({ where, message }): Fault => ({ message, where: [...place, where].filter((part) => part !== '').join('.') })),
  );
}
