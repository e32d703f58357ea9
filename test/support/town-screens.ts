import { TOWN_SCREENS, type Addresses } from './pictures.js';
import type { TestService } from './test-service.js';

/** The addresses under /console of everything that shows the demonstration. */
export async function townScreens({ dataSource }: TestService): Promise<Addresses<typeof TOWN_SCREENS>> {
  const [person] = await dataSource.query<[{ id: string }]>(`SELECT id FROM people WHERE code = 'Н-001'`);
  const [entry] = await dataSource.query<[{ id: string }]>('SELECT id FROM imports ORDER BY created_at LIMIT 1');
  const addresses = Object.entries(TOWN_SCREENS).map(([name, path]) => {
    const { id } = path.startsWith('/people') ? person : entry;
    return [name, path.replace(':id', id)];
  });
  return Object.fromEntries(addresses) as Addresses<typeof TOWN_SCREENS>;
}
