import { type Random, randomFrom } from '../random.js';
import type { GenerateOptions } from './generate.js';

/** What the country is made of. */
export const COUNTRY = { municipalities: 2_300, schools: 35_589, slots: 600_000, people: 100_000 };

/** Spread of the sizes: most municipalities have a handful of schools, a few are cities of hundreds. */
const SPREAD = 0.95;

/** How to invent one municipality of the country. */
export type InventedMunicipality = Required<Omit<GenerateOptions, 'published' | 'kind'>>;

/** The municipalities of an invented country, or an even sample of them by size; the same seed, the same country. */
export function inventCountry(seed: number, fraction = 1): readonly InventedMunicipality[] {
  const random = randomFrom(seed);
  const sizes = schoolsOf(random).sort((a, b) => a - b);
  const all = sizes.map((schools, index) => ({
    name: `municipality-${String(index + 1).padStart(4, '0')}`,
    schools,
    observers: Math.max(3, Math.round(schools * (COUNTRY.people / COUNTRY.schools) * (0.8 + 0.4 * random.next()))),
    slots: Math.round(schools * (COUNTRY.slots / COUNTRY.schools)),
    seed: seed * COUNTRY.municipalities + index,
  }));
  const wanted = Math.max(1, Math.round(fraction * all.length));
  return Array.from({ length: wanted }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / wanted)]!);
}

/** Log-normal sizes that add up to the country's schools. */
function schoolsOf(random: Random): number[] {
  const weights = Array.from({ length: COUNTRY.municipalities }, () => Math.exp(SPREAD * normal(random)));
  const scale = COUNTRY.schools / weights.reduce((sum, weight) => sum + weight, 0);
  const schools = weights.map((weight) => Math.max(1, Math.round(weight * scale)));
  const missing = COUNTRY.schools - schools.reduce((sum, each) => sum + each, 0);
  const largest = schools.indexOf(Math.max(...schools));
  return schools.with(largest, schools[largest]! + missing);
}

/** Box and Muller's standard normal. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
