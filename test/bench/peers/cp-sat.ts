import type { LinearModel } from '../../../src/engine/search/lp/port.js';
import { peerModule } from './folder.js';
import { entriesOf, tellAnswer, type PeerSolve } from './task.js';

interface Response {
  readonly status: string;
  readonly solution: readonly (number | string)[];
  readonly objectiveValue: number;
  readonly bestObjectiveBound: number;
}
interface CpSat {
  readonly createModel: (model: object) => Promise<Uint8Array>;
  readonly solve: (
    model: Uint8Array,
    parameters: object,
    callbacks: { readonly onSolution: (response: Response) => void; readonly onBestBound: (bound: number) => void },
  ) => Promise<{ readonly response: Response }>;
}

/** Stands for no bound of a column or a row; none of ours is ever near it. */
const ROOM = 1_000_000_000;

/** CP-SAT of OR-Tools in WebAssembly, one worker. Every column is whole: ours are, or follow from whole ones at no more cost. */
export const cpSat: PeerSolve = async (task) => {
  const { CpSat: solver } = (await peerModule('or-tools-wasm/cp-sat')) as { readonly CpSat: CpSat };
  const bytes = await solver.createModel(cpModel(task.model));
  let [objective, bound] = [Infinity, -Infinity];
  const { response } = await solver.solve(
    bytes,
    { numSearchWorkers: 1, maxTimeInSeconds: task.seconds },
    {
      onSolution: (found) => task.tell({ objective: (objective = found.objectiveValue), bound }),
      onBestBound: (proved) => task.tell({ objective, bound: (bound = proved) }),
    },
  );
  if (response.status === 'OPTIMAL' || response.status === 'FEASIBLE')
    tellAnswer(task, response.solution.map(Number), response.bestObjectiveBound);
};

function cpModel(model: LinearModel): object {
  const columns = Array.from(model.cost.keys());
  const number = (value: number) => whole(Math.max(-ROOM, Math.min(ROOM, value)));
  return {
    variables: columns.map((column) => ({
      domain: [number(model.columnLower[column]!), number(model.columnUpper[column]!)],
    })),
    constraints: Array.from({ length: model.rowCount }, (_, row) => {
      const entries = entriesOf(model, row);
      const domain = [number(model.rowLower[row]!), number(model.rowUpper[row]!)];
      return { linear: { vars: entries.map(([column]) => column), coeffs: entries.map(([, value]) => whole(value)), domain } };
    }),
    objective: { vars: columns, coeffs: columns.map((column) => whole(model.cost[column]!)), offset: model.offset },
  };
}

function whole(value: number): number {
  if (!Number.isInteger(value)) throw new Error(`CP-SAT takes whole numbers only, not ${value}`);
  return value;
}
