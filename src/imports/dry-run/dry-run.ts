import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChangesPart } from '../changes/kept-changes.js';
import type { ImportSummary } from '../plan/plan-import.js';
import type { PresentPart } from '../plan/present-state.js';
import type { ImportProblem } from '../reading/import-problem.js';
import { formatOf } from '../spreadsheet/kind.js';
import { FileRefused, type RefusalCode } from '../spreadsheet/refusals.js';
import type { Norms, Order, Reply, SentFile } from './orders.js';

const PLANNER = fileURLToPath(new URL('dry-run.process.js', import.meta.url));
const HEAP_MEGABYTES = 192;
/** V8 keeps three of these, of 16 MB unless told otherwise: much memory for rows that stay. */
const NURSERY_MEGABYTES = 4;
const SECONDS = 120;

/** A file to try, and whose it is. */
export type TriedFile = Omit<SentFile, 'bytes' | 'format'> & { readonly bytes: Buffer };

/**
 * A dry run in a process of its own, with bounded time and memory: neither the rows of a file nor the records of the database
 * are ever in the service, but for a portion, and that as text. Whoever begins one ends it.
 */
export class DryRun {
  readonly #planner = fork(PLANNER, {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, `--max-semi-space-size=${NURSERY_MEGABYTES}`],
  });

  /** Reads a file, which may be refused; answers whether it holds works. */
  async read({ bytes, ...file }: TriedFile): Promise<boolean> {
    const format = formatOf(bytes, file.fileName);
    const { hasWorks } = await this.ask<{ hasWorks: boolean }>({
      read: { ...file, bytes: new Uint8Array(bytes), format },
    });
    return hasWorks;
  }

  /** Tells it some of what the database has. */
  async tell(present: PresentPart): Promise<void> {
    await this.ask({ present });
  }

  plan(norms: Norms): Promise<{ readonly problems: readonly ImportProblem[]; readonly summary: ImportSummary }> {
    return this.ask({ plan: norms });
  }

  /** What the file would change, after it has been planned, a portion at a time. */
  async *changes(): AsyncGenerator<ChangesPart> {
    for (;;) {
      const { changes } = await this.ask<{ changes: ChangesPart }>({ next: true });
      if (changes.count === 0) return;
      yield changes;
    }
  }

  end(): void {
    this.#planner.kill('SIGKILL');
  }

  private async ask<Answer>(order: Order): Promise<Answer> {
    const reply = await replyOf(this.#planner, order);
    if ('refused' in reply) throw new FileRefused(reply.refused, reply.place);
    if ('broken' in reply) throw new Error(reply.broken);
    return reply as Answer;
  }
}

/** One answer to one order; a process that is gone has met a file too heavy for it, one that is silent a file too slow to read. */
function replyOf(planner: ChildProcess, order: Order): Promise<Reply> {
  return new Promise<Reply>((resolve, reject) => {
    const refuse = (code: RefusalCode) => settle(() => reject(new FileRefused(code)));
    const tooHeavy = () => refuse('file.too-heavy');
    const answered = (reply: Reply) => settle(() => resolve(reply));
    const timer = setTimeout(() => refuse('file.too-slow'), SECONDS * 1000);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      planner.off('message', answered).off('exit', tooHeavy).off('error', tooHeavy);
      end();
    };
    planner.on('message', answered).on('exit', tooHeavy).on('error', tooHeavy);
    if (planner.exitCode !== null || planner.signalCode !== null) tooHeavy();
    else planner.send(order, () => undefined);
  });
}
