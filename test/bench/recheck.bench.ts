import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  announcePlan,
  checkRecheck,
  discoveryQuestion,
  documentHash,
  drawOrder,
  generateRecheckProblem,
  highsSolver,
  makeDraw,
  solveRecheck,
  type RecheckProblem,
} from '../../src/engine/index.js';
import { recheckLayout } from '../../src/engine/recheck/assign/layout.js';
import { recheckMip } from '../../src/engine/recheck/assign/mip.js';

interface Size {
  readonly works: number;
  readonly experts: number;
  readonly schools: number;
  /** Of a processor, so that what else runs on the machine does not count. */
  readonly seconds: number;
  /** Capacities are cut to this share, so that not all works find an expert. */
  readonly capacity?: number;
  /** The same for the plain program of HiGHS. */
  readonly plainSeconds: number;
}

const SIZES: readonly Size[] = [
  { works: 300, experts: 12, schools: 10, seconds: 60, plainSeconds: 60 },
  { works: 600, experts: 20, schools: 20, seconds: 60, capacity: 0.6, plainSeconds: 60 },
  { works: 600, experts: 20, schools: 20, seconds: 60, capacity: 0.35, plainSeconds: 60 },
  { works: 2_500, experts: 60, schools: 40, seconds: 30, plainSeconds: 60 },
  { works: 2_500, experts: 60, schools: 40, seconds: 30, capacity: 0.6, plainSeconds: 60 },
  { works: 40_000, experts: 1_000, schools: 400, seconds: 110, plainSeconds: 110 },
];
const DRAWN = 1_000_000;

/** Assignments and a draw, each in a process of its own so that its memory is its own: `npm run bench:recheck`. */
const [task, index] = process.argv.slice(2);
if (task === undefined) runAll();
else if (task === 'order') benchOrder();
else if (task === 'list') writeList(index!);
else if (task === 'draw') benchDraw(index!);
else if (task === 'plain') await benchPlain(SIZES[Number(index)]!);
else await benchAssignment(SIZES[Number(index)]!);

function runAll(): void {
  console.log(`Node ${process.version}; works × experts: our search, then the same as one HiGHS program`);
  for (const at of SIZES.keys()) {
    runSelf('assign', String(at));
    runSelf('plain', String(at));
  }
  runSelf('order');
  const folder = mkdtempSync(join(tmpdir(), 'obektiv-bench-'));
  const list = join(folder, 'frame.tsv');
  runSelf('list', list);
  runSelf('draw', list);
  rmSync(folder, { recursive: true });
}

function runSelf(...args: readonly string[]): void {
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' });
}

function inventedProblem({ works, experts, schools, capacity = 1 }: Size): RecheckProblem {
  const problem = generateRecheckProblem({ works, experts, schools, seed: 1 });
  const capacityOf = (minutes: number) => Math.floor(capacity * minutes);
  return { ...problem, experts: problem.experts.map((own) => ({ ...own, capacityMinutes: capacityOf(own.capacityMinutes) })) };
}

function nameOf({ works, experts, capacity }: Size): string {
  return `${works} × ${experts}${capacity === undefined ? '' : `, capacities cut to ${100 * capacity} %`}`;
}

async function benchAssignment(size: Size): Promise<void> {
  const problem = inventedProblem(size);
  const hash = documentHash(problem);
  const startedAt = performance.now();
  const begunAt = cpuSeconds();
  const clock = () => 1_000 * (cpuSeconds() - begunAt);
  const options = { seed: 1, version: 'bench', hash, clock, timeLimitSeconds: size.seconds };
  const solution = await solveRecheck(problem, options);
  const { violations, wrongFigures } = checkRecheck(problem, solution, hash);
  const verdict = violations.length + wrongFigures.length === 0 ? 'checked' : 'WRONG';
  const { status, objective, bound } = solution;
  tell(nameOf(size), startedAt, `${status}, ${figures(objective, bound)}, ${verdict}`);
}

async function benchPlain(size: Size): Promise<void> {
  const layout = recheckLayout(inventedProblem(size));
  const mean = layout.demand.reduce((sum, checks, own) => sum + checks * layout.minutes[own]!, 0) / size.experts;
  const startedAt = performance.now();
  const whole = {
    classes: [...layout.classes.keys()],
    experts: [...layout.problem.experts.keys()],
    arcs: [...layout.arcClass.keys()],
  };
  const loads = layout.problem.experts.map(({ share }) => new Set([Math.round(mean / share)]));
  const { model } = recheckMip(layout, whole, loads, 'works');
  const begunAt = cpuSeconds();
  const shouldStop = () => cpuSeconds() - begunAt > size.plainSeconds;
  const { status, objective, bound, failure } = await highsSolver().solve(model, { shouldStop });
  // The squares are lines between known loads: what the program costs is at most what its assignment costs.
  tell(`${nameOf(size)}, HiGHS`, startedAt, `${status}, relaxed ${figures(objective, bound)} ${failure ?? ''}`);
}

function benchOrder(): void {
  const ids = Array.from({ length: DRAWN }, (_, work) => `W${String(work).padStart(7, '0')}`);
  const startedAt = performance.now();
  drawOrder('bench', ids);
  tell(`draw order of ${DRAWN} works`, startedAt, '');
}

function writeList(path: string): void {
  const commitment = 'a'.repeat(64);
  const lines = Array.from({ length: DRAWN }, (_, work) => `w-${String(work).padStart(12, '0')}\tS${work % 400}\t${commitment}\n`);
  writeFileSync(path, lines.join(''));
}

/** From the list to the verified result, as the command line and the service do it. */
function benchDraw(path: string): void {
  const startedAt = performance.now();
  const folder = new Map([['frame.tsv', new Uint8Array(readFileSync(path))]]);
  const sized = { drawId: 'bench/1', sequence: 1, total: 5000, minPerStratum: 1, question: discoveryQuestion(10, 95) };
  const source = { kind: 'ceremony', at: '2026-04-27T10:00:00Z' } as const;
  const wish = { ...sized, fallback: 'wait', commitments: [], source };
  const plan = announcePlan(folder, wish, new Date('2026-04-20T00:00:00Z'));
  const dice = '31415926535897932384';
  const drawing = new Map<string, Uint8Array>(folder).set(plan.name, plan.bytes);
  const { bytes } = makeDraw(drawing, { kind: 'ceremony', first: dice, second: dice }, [], new Date('2026-04-27T11:00:00Z'));
  tell(`plan, draw and verification over ${DRAWN} works`, startedAt, `${bytes.length} bytes of result`);
}

function figures(objective: number, bound: number): string {
  const gap = (100 * (objective - bound)) / Math.max(1, objective);
  return `objective ${Math.round(objective)}, bound ${Math.floor(bound)}, gap ${gap.toFixed(5)} %`;
}

function cpuSeconds(): number {
  return process.cpuUsage().user / 1e6;
}

function tell(what: string, startedAt: number, result: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const cpu = cpuSeconds().toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${what}: ${seconds} s (the process ${cpu} s of CPU), up to ${megabytes} MB, ${result}`);
}
