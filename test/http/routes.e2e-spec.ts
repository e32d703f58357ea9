import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import request from 'supertest';
import { ALLOWED_TO } from '../../src/http/allowed-to.js';
import { startTestService, type TestService } from '../support/test-service.js';

interface Route {
  readonly name: string;
  readonly allowedTo: unknown;
  readonly inputs: readonly { readonly kind: string; readonly hasSchema: boolean }[];
}

let service: TestService;
let routes: readonly Route[];

beforeAll(async () => {
  service = await startTestService();
  routes = [...service.app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => routesOf(metatype as ControllerClass)),
  );
});

afterAll(() => service.stop());

describe('every route', () => {
  test('says who may call it', () => {
    expect(routes.length).toBeGreaterThan(8);
    expect(routes.filter(({ allowedTo }) => !Array.isArray(allowedTo) || allowedTo.length === 0)).toEqual([]);
  });

  test('has a schema for everything that comes in', () => {
    expect(routes.some(({ inputs }) => inputs.length > 0)).toBe(true);
    const open = routes.flatMap(({ name, inputs }) =>
      inputs.filter(({ hasSchema }) => !hasSchema).map(({ kind }) => `${name}: ${kind}`),
    );
    expect(open).toEqual([]);
  });

  test('that writes is closed to the anonymous, unless the link itself is the key', () => {
    const writes = routes.filter(({ name }) => !/^(GET|HEAD) /.test(name) && !OPENED_BY_A_LINK.has(name));
    expect(writes.filter(({ allowedTo }) => (allowedTo as string[]).includes('anonymous'))).toEqual([]);
  });

  test('is described in OpenAPI 3.1 with its inputs, its answers and its refusals', async () => {
    const { body } = await request(service.address).get('/api/docs.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/api/v1/tokens/{id}'].delete.responses.default.content).toHaveProperty(['application/problem+json']);
    expect(body.paths['/api/v1/tokens'].post.requestBody.content['application/json'].schema).toMatchObject({
      properties: { role: { enum: ['administrator', 'methodist', 'viewer'] } },
    });
    expect(body.paths['/api/v1/audit'].get.parameters.map(({ name }: { name: string }) => name)).toContain('cursor');
  });
});

test('the page of the API’s description takes nothing from elsewhere', async () => {
  const page = await request(service.address).get('/api/docs');
  expect(page.status).toBe(200);
  const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source!);
  expect(sources.length).toBeGreaterThan(2);
  for (const source of sources) {
    const url = new URL(source, `${service.address}/api/docs`);
    expect(url.origin).toBe(service.address);
    expect((await request(service.address).get(url.pathname)).status).toBe(200);
  }
});

const OPENED_BY_A_LINK = new Set(['POST MessageLinksController.seen', 'POST MessageLinksController.unsubscribe']);

type ControllerClass = new (...args: never[]) => object;

const kinds: Readonly<Record<number, string>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'param',
  [RouteParamtypes.HEADERS]: 'headers',
};

function routesOf(controller: ControllerClass): Route[] {
  const methods = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return methods.flatMap((method) => {
    const handler = (controller.prototype as Record<string, object>)[method]!;
    if (Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const allowedTo: unknown = Reflect.getMetadata(ALLOWED_TO, handler) ?? Reflect.getMetadata(ALLOWED_TO, controller);
    return [{ name: `${verb} ${controller.name}.${method}`, allowedTo, inputs: inputsOf(controller, method) }];
  });
}

function inputsOf(controller: ControllerClass, method: string): Route['inputs'] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { schema?: unknown }>;
  return Object.entries(args).flatMap(([key, { schema }]) => {
    const kind = kinds[Number(key.split(':')[0])];
    return kind === undefined || key.startsWith('__') ? [] : [{ kind, hasSchema: schema !== undefined }];
  });
}
