import type { Addresses, TOWN_SCREENS } from './pictures.js';
import type { TestService } from './test-service.js';

/** The addresses under /console of everything that shows the demonstration. */
export async function townScreens({ dataSource }: TestService): Promise<Addresses<typeof TOWN_SCREENS>> {
  const [person] = await dataSource.query<[{ id: string }]>(`SELECT id FROM people WHERE code = 'Н-001'`);
  const [entry] = await dataSource.query<[{ id: string }]>('SELECT id FROM imports ORDER BY created_at LIMIT 1');
  return {
    overview: '/',
    imports: '/imports',
    'roster-sheet': '/imports/roster',
    import: `/imports/${entry.id}`,
    people: '/people',
    'person-card': `/people/${person.id}?tab=card`,
    'person-ties': `/people/${person.id}?tab=ties`,
    'person-availability': `/people/${person.id}?tab=availability`,
    'person-merge': `/people/${person.id}?tab=merge`,
    'person-history': `/people/${person.id}?tab=history`,
    calendar: '/calendar?date=2026-04-21',
    rosters: '/rosters',
    solve: '/solve',
    'solve-loads': '/solve?tab=loads',
    'solve-prices': '/solve?tab=prices',
    'solve-what-if': '/solve?tab=what-if',
    board: '/board',
    publish: '/publish',
    appointments: '/appointments',
    letters: '/letters',
    papers: '/papers',
    roadmap: '/roadmap',
    acts: '/acts',
    campaign: '/campaign',
    norms: '/norms',
    users: '/users',
    tokens: '/tokens',
    journal: '/audit',
    account: '/account',
    start: '/start',
    'not-found': '/nowhere',
  };
}
