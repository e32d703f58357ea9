import type { Columns } from './columns.js';

/**
 * With routes a stop at a place may shorten the way where measured minutes break the triangle inequality: for each place, how many minutes
 * at most, for somebody whose minutes from home to each place are these.
 */
export function detours({ problem, travel }: Columns): (home: readonly number[]) => readonly number[] {
  const places = problem.places.length;
  const isRouted = problem.rules.routes === true;
  const minutes = (from: number, to: number) => travel[from * places + to]!;
  const mostSaved = (by: number) => {
    let most = 0;
    for (let from = 0; from < places; from += 1)
      for (let to = 0; to < places; to += 1) most = Math.max(most, minutes(from, to) - minutes(from, by) - minutes(by, to));
    return most;
  };
  const between = problem.places.map((_, by) => (isRouted ? mostSaved(by) : 0));
  return (home) =>
    between.map((known, by) =>
      isRouted ? home.reduce((most, way, to) => Math.max(most, way - home[by]! - minutes(by, to)), known) : 0,
    );
}
