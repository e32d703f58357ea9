import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Problem } from './problem.js';

/** Of an operation while the description is made: `x-refuses-roster.not-a-draft` holds an example of that refusal. */
export const REFUSES = 'x-refuses-';

/**
 * The refusals of a route that belong to what it does, an example of each, for the API's description. What its kind brings with it
 * (rights, versions, keys, bodies, identifiers) is described without being said.
 */
export function Refuses(...examples: readonly Problem[]): MethodDecorator & ClassDecorator {
  return applyDecorators(...examples.map((example) => ApiExtension(REFUSES + example.facts.code, example.toDocument('en'))));
}

/** What an identifier looks like. */
export const EXAMPLE_ID = '0b8f7a52-5f43-4c1e-9d9b-6a4f1f6f3c11';
