import { after, highsSolver, searchRoster } from '../../../src/engine/index.js';
import { solveInThreads } from '../../../src/solving/portfolio.js';
import { javascriptLpSolver } from '../../../src/engine/search/lp/javascript-lp.js';
import type { PeerSolve } from './task.js';

const clock = () => performance.now();

/** The product's search on the instance itself. */
export const ours: PeerSolve = async ({ instance, seconds, tell }) => {
  const { incumbent, bound } = await searchRoster(instance, {
    seed: 1,
    stop: after(seconds, clock),
    onProgress: (progress) => tell({ objective: progress.incumbent, bound: progress.bound }),
  });
  tell({ objective: incumbent, bound });
};

/** The same in two threads, as `solve --threads 2` does it. */
export const oursInTwoThreads: PeerSolve = async ({ problem, seconds, tell }) => {
  const wish = { timeLimitSeconds: seconds, gap: 0, seed: 1 };
  tell(await solveInThreads(problem, wish, 2, { report: tell }));
};

/** HiGHS in WebAssembly on the whole model, without a roster to begin with. */
export const highs: PeerSolve = async ({ model, seconds, tell }) => {
  const limits = { timeLimitSeconds: seconds, absoluteGap: 0.999 };
  const { objective, bound, failure } = await highsSolver().solve(model, { ...limits, onProgress: tell });
  tell({ objective, bound });
  if (failure !== undefined) throw new Error(failure);
};

/** javascript-lp-solver by our adapter, which takes no answer unchecked. */
export const javascriptLp: PeerSolve = async ({ model, seconds, tell }) => {
  const { objective, bound } = await javascriptLpSolver(clock).solve(model, { timeLimitSeconds: seconds });
  tell({ objective, bound });
};
