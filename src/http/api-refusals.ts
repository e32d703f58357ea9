import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { authorityUnknown, csrfMissing, foreignOrigin } from '../accounts/accounts.problems.js';
import { groupedBy } from '../solving/grouping.js';
import { ROLES } from './actor.js';
import { CALLERS_SHOWN } from './allowed-to.js';
import { keyOfOtherRequest, keyShownOnce, keyStillRunning } from './idempotency.problems.js';
import type { Problem } from './problem.js';
import * as problems from './problems.js';
import { EXAMPLE_ID, REFUSES } from './refuses.js';
import { ONCE_SHOWN } from './shown-once.js';
import { ofStatus } from './status-problems.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Extended = Operation & Record<`x-${string}`, unknown>;
type Response = NonNullable<Operation['responses'][string]>;

/** What a refusal says of itself. */
interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable; programs may rely on it.'),
  detail: z.string().optional().describe('The way out.'),
  value: z.unknown().optional().describe('The value that was refused.'),
  faults: z.array(z.object({ where: z.string(), message: z.string() })).optional(),
  instance: z.string().optional(),
});

const ANY = [
  problems.invalidRequest([{ where: 'body.name', message: { ru: 'одной строкой', en: 'in one line' } }]),
  ofStatus(400)!,
  problems.characterUnknown(),
  problems.internal(),
  problems.unavailable(),
];
const OF_BODIES = [ofStatus(413)!, ofStatus(415)!];
const OF_CALLERS = [problems.tokenMissing(), problems.authorityNeeded(), authorityUnknown('reg86_m002')];
const OF_CHANGES = [csrfMissing(), foreignOrigin('https://example.org'), problems.changedMeanwhile()];
const OF_VERSIONS = [problems.versionNeeded(), problems.versionChanged(13, '"v12"')];
const OF_KEYS = [keyStillRunning('import-7'), keyOfOtherRequest('import-7')];

/** Every refusal of every operation, by status and code: those of its kind, and those that its route declares. */
export function withRefusals(document: OpenAPIObject): OpenAPIObject {
  const { $schema: _, ...problem } = z.toJSONSchema(problemSchema);
  const [examples, responses] = [new Named('examples'), new Named('responses')];
  for (const { verb, operation } of operationsOf(document)) {
    const refusals = takeRefusals(verb, operation as Extended);
    for (const [status, same] of groupedBy(refusals, (refusal) => refusal.status))
      operation.responses[status] ??= responses.refTo(`refused-${status}`, answerOf(same, examples));
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as object },
    examples: examples.all((value) => ({ value })),
    responses: responses.all((response) => response as Response),
  };
  return document;
}

/** What stands in the document once, however often it is pointed at; of two things of one name the second has a number behind it. */
class Named {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly kind: string) {}

  refTo(name: string, thing: unknown): { readonly $ref: string } {
    const text = JSON.stringify(thing);
    if (!this.names.has(text)) {
      const count = (this.counts.get(name) ?? 0) + 1;
      this.counts.set(name, count);
      this.names.set(text, count === 1 ? name : `${name}-${count}`);
    }
    return { $ref: `#/components/${this.kind}/${this.names.get(text)!}` };
  }

  all<Shown>(shown: (thing: unknown) => Shown): Record<string, Shown> {
    return Object.fromEntries([...this.names].map(([text, name]) => [name, shown(JSON.parse(text))]));
  }
}

/** The declared ones leave the operation: they were there for us. One of a code that its kind has too says it better. */
function takeRefusals(verb: string, operation: Extended): readonly Refusal[] {
  const byCode = new Map(ofItsKind(verb, operation).map((problem) => [problem.facts.code, problem.toDocument('en') as unknown]));
  for (const key of Object.keys(operation).filter((name): name is `x-${string}` => name.startsWith(REFUSES))) {
    byCode.set(key.slice(REFUSES.length), operation[key]);
    delete operation[key];
  }
  return ([...byCode.values()] as Refusal[]).sort((one, other) => one.status - other.status);
}

function ofItsKind(verb: string, operation: Extended): readonly Problem[] {
  const parameters = (operation.parameters ?? []) as readonly { readonly in?: string; readonly name?: string }[];
  const isForKnown = (operation.security ?? []).length > 0;
  const callers = (operation[CALLERS_SHOWN] ?? []) as readonly string[];
  const isChange = verb !== 'get';
  const namesThings =
    parameters.some((each) => each.in === 'path') ||
    JSON.stringify([parameters, operation.requestBody]).includes('"format":"uuid"');
  return [
    ...ANY,
    ...(operation.requestBody === undefined ? [] : OF_BODIES),
    ...(isForKnown ? OF_CALLERS : []),
    ...(isForKnown && ROLES.some((role) => !callers.includes(role)) ? [problems.roleForbidden('viewer', callers)] : []),
    ...(isForKnown && isChange ? OF_CHANGES : []),
    ...(isForKnown && verb === 'post' ? OF_KEYS : []),
    ...(isForKnown && operation[ONCE_SHOWN] === true ? [keyShownOnce('import-7')] : []),
    ...(parameters.some(({ name }) => name === 'If-Match') ? OF_VERSIONS : []),
    ...(namesThings ? [problems.notFound('школа', EXAMPLE_ID)] : []),
  ];
}

function answerOf(refusals: readonly Refusal[], examples: Named) {
  const codes = refusals.map(({ code }) => code);
  return {
    description: refusals.map(({ code, title }) => `\`${code}\`: ${title}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { enum: codes } } }] },
        examples: Object.fromEntries(refusals.map((refusal) => [refusal.code, examples.refTo(refusal.code, refusal)])),
      },
    },
  };
}

export function operationsOf({ paths }: OpenAPIObject): { verb: string; operation: Operation }[] {
  return Object.values(paths).flatMap((path) =>
    Object.entries(path as Record<string, Operation>).map(([verb, operation]) => ({ verb, operation })),
  );
}
