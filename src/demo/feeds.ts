import { DataSource } from 'typeorm';
import { FeedReadingService } from '../feeds/feed-reading.service.js';
import { FeedTokensService } from '../feeds/feed-tokens.service.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import type { Centre } from './centre.js';

/** Every feed as its subscriber would get it at an instant: by file name. */
export async function feedFiles({ app, actor, campaign }: Centre, at: Date): Promise<ReadonlyMap<string, Buffer>> {
  const dataSource = app.get(DataSource);
  const [tokens, reading] = [app.get(FeedTokensService, { strict: false }), app.get(FeedReadingService, { strict: false })];
  const people = await dataSource.getRepository(Person).find({ order: { code: 'ASC' } });
  const schools = await dataSource.getRepository(School).find({ order: { login: 'ASC' } });
  const wishes = [
    ...people.map(({ id, code }) => [`person-${code}`, { audience: 'person', personId: id } as const] as const),
    ...schools.map(({ id, login }) => [`school-${login}`, { audience: 'school', schoolId: id } as const] as const),
    ['public', { audience: 'public' } as const] as const,
  ];
  const files = new Map<string, Buffer>();
  for (const [name, wish] of wishes) {
    const { url } = await tokens.issue(actor, campaign.id, wish);
    const { body } = await reading.open({ token: tokenOf(url), at, alarmMinutes: null, userAgent: null });
    files.set(`${name}.ics`, body);
  }
  return files;
}

function tokenOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1, -'.ics'.length);
}
