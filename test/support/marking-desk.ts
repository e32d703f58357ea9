import request, { type Test } from 'supertest';
import type { TestService } from './test-service.js';

/** What a commission and its experts do over REST. */
export interface MarkingDesk {
  readonly staff: (verb: 'get' | 'post', path: string, body?: object) => Test;
  /** Who holds the token of a personal link. */
  readonly by: (token: string) => (verb: 'get' | 'put' | 'post', path?: string, body?: object) => Test;
  /** The token of a new link. */
  readonly linkFor: (roundId: string, personId: string) => Promise<string>;
  /** The path of an expert's task for a work. */
  readonly taskOf: (workId: string, personId: string) => Promise<string>;
}

export function markingDesk(service: TestService, authority: string): MarkingDesk {
  const headers = { Authorization: `Bearer ${service.operator}`, 'X-Authority': authority };
  const staff: MarkingDesk['staff'] = (verb, path, body) => {
    const call = request(service.address)[verb](`/api/v1/${path}`);
    return call.set(headers).send(body);
  };
  return {
    staff,
    by:
      (token) =>
      (verb, path = '', body) =>
        request(service.address)[verb](`/api/v1/marking/${token}${path}`).send(body),
    linkFor: async (roundId, personId) => {
      const issued = await staff('post', `marking-rounds/${roundId}/links`, { personId });
      return /\/marking\/([\w-]{43})$/u.exec(issued.body.url as string)![1]!;
    },
    taskOf: async (workId, personId) => {
      const [row] = await service.dataSource.query<{ id: string }[]>(
        'SELECT id FROM marking_tasks WHERE work_id = $1 AND person_id = $2',
        [workId, personId],
      );
      return `/tasks/${row!.id}`;
    },
  };
}
