import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import type { z } from 'zod';
import type { Right } from '../../src/accounts/rights.js';
import { NEEDED_RIGHT } from '../../src/http/allowed-to.js';

type ControllerClass = new (...args: never[]) => object;

/** What a route takes in, and what judges it. */
interface Input {
  readonly kind: string;
  readonly schema: z.ZodType | undefined;
}

export interface Route {
  readonly name: string;
  readonly verb: string;
  /** `/api/v1/schools/:id` */
  readonly path: string;
  readonly right: Right | undefined;
  readonly controller: ControllerClass;
  readonly handler: (...args: unknown[]) => unknown;
  readonly inputs: readonly Input[];
}

/** Every route of the running service, as its controllers declare it. */
export function everyRoute(app: INestApplication): readonly Route[] {
  return [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => routesOf(metatype as ControllerClass)),
  );
}

function routesOf(controller: ControllerClass): Route[] {
  const methods = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return methods.flatMap((method) => {
    const handler = (controller.prototype as Record<string, Route['handler']>)[method]!;
    const tail = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (tail === undefined) return [];
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
    const right = [handler, controller].map((target) => Reflect.getMetadata(NEEDED_RIGHT, target) as Right | undefined);
    const path = `/${Reflect.getMetadata(PATH_METADATA, controller) as string}/${tail}`
      .replaceAll(/\/+/gu, '/')
      .replace(/(.)\/$/u, '$1');
    const name = `${verb} ${controller.name}.${method}`;
    return [{ name, verb, path, right: right[0] ?? right[1], controller, handler, inputs: inputsOf(controller, method) }];
  });
}

const kinds: Readonly<Record<number, string>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'param',
  [RouteParamtypes.HEADERS]: 'headers',
};

function inputsOf(controller: ControllerClass, method: string): Route['inputs'] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { schema?: z.ZodType }>;
  return Object.entries(args).flatMap(([key, { schema }]) => {
    const kind = kinds[Number(key.split(':')[0])];
    return kind === undefined || key.startsWith('__') ? [] : [{ kind, schema }];
  });
}
