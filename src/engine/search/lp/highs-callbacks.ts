import type { CallbackData, Highs, HighsCallbackMap } from 'highs';
import type { LinearModel, MipOptions, MipProgress } from './port.js';
import { objectiveOf, recheckedValues } from './recheck.js';

/** The caller's functions as HiGHS callbacks; they also remember the best so far, in case the module breaks down. */
export function highsCallbacks(model: LinearModel, options: MipOptions) {
  let values: Float64Array | null = null;
  let latest: MipProgress = { objective: Infinity, bound: -Infinity };
  let iterations = 0;
  let thrown: { readonly error: unknown } | null = null;

  const note = (data: CallbackData): boolean => {
    const objective = Math.min(latest.objective, finite(data.mip_primal_bound, Infinity));
    const bound = Math.max(latest.bound, finite(data.mip_dual_bound, -Infinity));
    const isNews = objective < latest.objective || bound > latest.bound;
    latest = { objective, bound };
    return isNews;
  };
  /** An exception must not cross the WebAssembly frames: it waits until the solver has stopped. */
  const guarded = (action: () => void): undefined => {
    try {
      if (thrown === null) action();
    } catch (error) {
      thrown = { error };
    }
    return undefined;
  };
  const poll = (event: { readonly data: CallbackData; interrupt(): void }) => {
    guarded(() => {
      if (note(event.data)) options.onProgress?.(latest);
      iterations = Math.max(iterations, Number(event.data.mip_total_lp_iterations ?? event.data.simplex_iteration_count ?? 0));
      if (options.shouldStop?.(iterations) === true) event.interrupt();
    });
    if (thrown !== null) event.interrupt();
    return undefined;
  };
  const improve = (event: { readonly data: CallbackData }) =>
    guarded(() => {
      const found = event.data.mip_solution;
      const settled = found === undefined ? null : recheckedValues(model, found);
      if (settled === null) return;
      values = settled;
      note({ ...event.data, mip_primal_bound: objectiveOf(model, settled) });
      options.onIncumbent?.(values, latest);
    });

  return {
    map: ({ constants: { callbackType } }: Highs): HighsCallbackMap => ({
      [callbackType.simplexInterrupt]: poll,
      [callbackType.ipmInterrupt]: poll,
      [callbackType.mipInterrupt]: poll,
      [callbackType.mipImprovingSolution]: improve,
    }),
    best: () => ({ values, bound: latest.bound }),
    rethrow: () => {
      if (thrown !== null) throw thrown.error;
    },
  };
}

function finite(value: number | undefined, otherwise: number): number {
  return value === undefined || !Number.isFinite(value) || Math.abs(value) >= 1e29 ? otherwise : value;
}
