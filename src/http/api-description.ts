import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { operationsOf, withRefusals } from './api-refusals.js';
import { LONGEST_KEY } from './idempotency.interceptor.js';

/** OpenAPI 3.1 at /api/docs.json and a page to read it at /api/docs, all of it served by ourselves. */
export function serveApiDescription(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/docs.json',
    raw: ['json'],
    customSiteTitle: 'Obektiv API',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'none', validatorUrl: null },
  });
}

export function describeApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Obektiv')
    .setDescription(
      'Observers and rechecks of the ВПР, without conflicts of interest. Refusals are application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter: toJsonSchema, operationIdFactory });
  return withRefusals(withSharedHeaders(document));
}

/** `RosterVersionsController.why` is called `rosterVersionsWhy` by the clients that are made of the document. */
function operationIdFactory(controller: string, method: string): string {
  const name = controller.replace(/Controller$/u, '');
  return name[0]!.toLowerCase() + name.slice(1) + method[0]!.toUpperCase() + method.slice(1);
}

function toJsonSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  return { schema: z.toJSONSchema(schema, { io: schemaType, unrepresentable: 'any', override: completed }) };
}

interface Described {
  readonly zodSchema: unknown;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/**
 * JSON has no dates: they travel as RFC 3339 text. And zod leaves out the examples of what it transforms on the way in, which with us
 * are always of what is sent.
 */
function completed({ zodSchema, jsonSchema }: Described): void {
  const examples = zodSchema instanceof z.ZodType ? zodSchema.meta()?.examples : undefined;
  if (Array.isArray(examples)) jsonSchema.examples = examples;
  if (!(zodSchema instanceof z.ZodDate)) return;
  jsonSchema.type = 'string';
  jsonSchema.format = 'date-time';
}

const sharedHeaders = {
  Authority: {
    name: 'X-Authority',
    in: 'header',
    schema: { type: 'string' },
    description: 'The code of the municipality to act in, for whoever may act in several.',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY },
    description: 'Repeated with the same key and body, a request is done once and gets the first answer again.',
  },
} as const;

/** What every route for known callers takes beside its own; a route for anybody says that it needs no key. */
function withSharedHeaders(document: OpenAPIObject): OpenAPIObject {
  document.components = { ...document.components, parameters: sharedHeaders };
  for (const { verb, operation } of operationsOf(document)) {
    operation.security ??= [];
    if (operation.security.length === 0) continue;
    const names = verb === 'post' ? (['Authority', 'IdempotencyKey'] as const) : (['Authority'] as const);
    operation.parameters = [...(operation.parameters ?? []), ...names.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
  }
  return document;
}
