import { Worker } from 'node:worker_threads';

/** A thread that has answered has loaded the engine and compiled what it ran: the next order saves that, if it comes soon. */
const KEPT_MILLISECONDS = 20_000;

const kept = new Map<string, () => Worker>();

/** A thread that runs a script: the one that is waiting, or a new one. Whoever takes it keeps it afterwards, or ends it. */
export function takeThread(script: URL): Worker {
  return kept.get(script.href)?.() ?? new Worker(script);
}

/** Starts a thread that will be wanted soon, unless one is waiting: it loads the engine meanwhile. */
export function prepareThread(script: URL): void {
  if (!kept.has(script.href)) keepThread(script, new Worker(script));
}

/** Lets a thread wait a while for the next order, one for each script. It keeps no process alive. */
export function keepThread({ href }: URL, worker: Worker): void {
  const end = () => void worker.terminate();
  if (kept.has(href)) return end();
  const forget = () => {
    kept.delete(href);
    clearTimeout(expiry);
    worker.off('error', forget).off('exit', forget);
  };
  const expire = () => {
    forget();
    end();
  };
  const expiry = setTimeout(expire, KEPT_MILLISECONDS).unref();
  worker.on('error', forget).on('exit', forget).unref();
  kept.set(href, () => {
    forget();
    worker.ref();
    return worker;
  });
}
