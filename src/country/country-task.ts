import type { GenerateOptions, RosterSolution } from '../engine/index.js';
import type { SolveWish } from '../solving/solve-wish.js';

/** So many times its limit one may take that is still far from its bound by then. */
export const PATIENCE = 10;

/** One municipality to be solved: a problem's file, or a municipality to invent. */
export interface CountryTask {
  readonly name: string;
  readonly source: { readonly file: string } | { readonly invented: GenerateOptions };
  readonly wish: SolveWish;
  /** The folder for the solution's document; without it only the figures are kept. */
  readonly out?: string;
}

/** What is kept of a solved municipality. */
export interface CountryResult extends Pick<RosterSolution, 'status' | 'objective' | 'bound' | 'gap'> {
  readonly name: string;
  readonly slots: number;
  readonly people: number;
  readonly open: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The largest memory that the worker process ever had, in megabytes. */
  readonly megabytes: number;
}
