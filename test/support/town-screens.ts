import { TOWN_SCREENS, type Addresses } from './pictures.js';
import type { TestService } from './test-service.js';

/** Whoever has most ties to schools: their card shows most. */
export async function mostTied({ dataSource }: Pick<TestService, 'dataSource'>): Promise<string> {
  const [{ id }] = await dataSource.query<[{ id: string }]>(
    `SELECT p.id FROM people p JOIN affiliations t ON t.person_id = p.id GROUP BY p.id ORDER BY count(*) DESC, p.code LIMIT 1`,
  );
  return id;
}

/** The addresses under /console of everything that shows the demonstration. */
export async function townScreens({ dataSource }: TestService): Promise<Addresses<typeof TOWN_SCREENS>> {
  const person = { id: await mostTied({ dataSource }) };
  const [entry] = await dataSource.query<[{ id: string }]>('SELECT id FROM imports ORDER BY created_at LIMIT 1');
  const addresses = Object.entries(TOWN_SCREENS).map(([name, path]) => {
    const { id } = path.startsWith('/people') ? person : entry;
    return [name, path.replace(':id', id)];
  });
  return Object.fromEntries(addresses) as Addresses<typeof TOWN_SCREENS>;
}
