import { readFileSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import type { Request } from 'express';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
}

interface Answer {
  readonly $ref?: string;
  readonly content?: { readonly 'application/problem+json'?: { readonly examples: Readonly<Record<string, unknown>> } };
}

let described: Described | undefined;

/** Grows by every answer of the server whose status or code of refusal the API's description does not list for its route. */
export function undescribedAnswers(server: Server): ReadonlySet<string> {
  const found = new Set<string>();
  server.prependListener('request', (request: Request, response: ServerResponse) => {
    const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
    response.end = (...given: unknown[]) => {
      const fault = faultOf(request, response, given[0]);
      if (fault !== undefined) found.add(fault);
      return end(...given);
    };
  });
  return found;
}

/** What a route never saw, an unknown address or a body that cannot be read, is described with no route. */
function faultOf(request: Request, response: ServerResponse, body: unknown): string | undefined {
  const { path } = (request.route ?? {}) as { path?: string };
  if (path?.startsWith('/api/v1/') !== true || response.statusCode === 304) return undefined;
  const answer = describedAnswer(request.method, path.replaceAll(/:(\w+)/gu, '{$1}'), response.statusCode);
  const code = codeIn(response, body);
  const isKnown = answer !== undefined && (code === undefined || answer.includes(code));
  return isKnown ? undefined : `${request.method} ${path} ${response.statusCode} ${code ?? ''}`;
}

/** The codes of refusal that are listed under the status. */
function describedAnswer(verb: string, path: string, status: number): readonly string[] | undefined {
  described ??= JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Described;
  const listed = described.paths[path]?.[verb === 'HEAD' ? 'get' : verb.toLowerCase()]?.responses[String(status)];
  const answer = listed?.$ref === undefined ? listed : described.components.responses[listed.$ref.split('/').at(-1)!];
  return answer && Object.keys(answer.content?.['application/problem+json']?.examples ?? {});
}

function codeIn(response: ServerResponse, body: unknown): string | undefined {
  if (!String(response.getHeader('Content-Type')).startsWith('application/problem+json')) return undefined;
  return (JSON.parse(String(body)) as { readonly code: string }).code;
}
