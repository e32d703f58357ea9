import type { RosterCertificate, RosterProblem, RosterSolution } from '../roster/model.js';
import { columnsOf } from './columns.js';
import { type CertificateFault, certificateFaults, type TellFault } from './fault.js';
import { knownPrices } from './known-prices.js';
import { leastSchedules } from './schedules.js';
import { sharedValue } from './shared-terms.js';

/** What a certificate proves by itself: it holds when there is no fault. */
export interface CertificateCheck {
  /** No roster of the problem costs less: computed from the prices alone; null where they prove nothing. */
  readonly provedBound: number | null;
  /** The same before it is rounded up, in `grain`-ths. */
  readonly value: bigint | null;
  readonly faults: readonly CertificateFault[];
}

/**
 * Computes the bound of a certificate again, in whole numbers, from the problem and the prices alone; it shares nothing with the search
 * that found them. `hash` is that of the problem's document as the reader answers it.
 */
export function verifyCertificate(
  problem: RosterProblem,
  hash: string,
  certificate: RosterCertificate,
  solution: RosterSolution | null = null,
): CertificateCheck {
  const { faults, tell } = certificateFaults();
  if (certificate.problem !== hash) {
    tell('problem', `свидетельство о другой задаче, здесь ${hash}`, `the certificate is of another problem, this one is ${hash}`);
    return { provedBound: null, value: null, faults };
  }
  const value = valueOf(problem, certificate, tell);
  if (faults.length > 0) return { provedBound: null, value: null, faults };
  checkStatements(certificate, value, tell);
  if (solution !== null) compare(certificate, solution, tell);
  return { provedBound: boundOf(value, certificate.grain), value, faults };
}

function valueOf(problem: RosterProblem, { prices, grain }: RosterCertificate, tell: TellFault): bigint {
  const columns = columnsOf(problem);
  const known = knownPrices(columns, prices, grain, tell);
  return sharedValue(columns, known, grain) + leastSchedules(columns, known, grain, tell);
}

/** All costs are whole and none is negative. */
function boundOf(value: bigint, grain: number): number {
  if (value <= 0n) return 0;
  return Number((value + BigInt(grain) - 1n) / BigInt(grain));
}

function checkStatements(
  { value: stated, bound, objective, method, grain }: RosterCertificate,
  value: bigint,
  tell: TellFault,
): void {
  if (value < BigInt(stated)) tell('value', `названо ${stated}, цены дают ${value}`, `states ${stated}, the prices give ${value}`);
  const proved = boundOf(value, grain);
  if (method === 'prices' && bound > proved)
    tell('bound', `названо ${bound}, цены доказывают ${proved}`, `states ${bound}, the prices prove ${proved}`);
  if (bound > objective)
    tell('bound', `оценка ${bound} выше стоимости ${objective}`, `the bound ${bound} is above the objective ${objective}`);
}

/** A certificate belongs to the solution whose figures it states. */
function compare(certificate: RosterCertificate, solution: RosterSolution, tell: TellFault): void {
  const { terms, ...figures } = certificate;
  const differs = (name: string, stated: string | number, actual: string | number) => {
    if (stated !== actual) tell(name, `названо ${stated}, в решении ${actual}`, `states ${stated}, the solution ${actual}`);
  };
  for (const name of ['problem', 'objective', 'bound'] as const) differs(name, figures[name], solution[name]);
  for (const term of Object.keys(terms) as (keyof typeof terms)[])
    differs(`terms.${term}`, terms[term] ?? 0, solution.terms[term] ?? 0);
}
