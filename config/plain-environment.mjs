// Tests run in a context whose globals are plain properties. The usual one intercepts every look at `Math` or `Number`
// by a call into the runtime: a hundred times slower, and most of what our searches do under test.
import { constants, createContext, runInContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Made anew for the plain context, because they belong to it or point at it. */
const OWN = new Set(['globalThis', 'global']);

export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const plain = createContext(constants.DONT_CONTEXTIFY);
    for (const key of Reflect.ownKeys(this.global)) if (!OWN.has(key)) carryOver(this.global, plain, key);
    plain.global = plain;
    runInContext('Error', plain).stackTraceLimit = 100;
    this.context = plain;
    this.global = plain;
  }
}

/** Node's own globals and jest's; those that the language brings stay the context's own, but for the buffers that Node shares. */
function carryOver(from, to, key) {
  const isOfNode = key === 'ArrayBuffer' || key === 'Uint8Array';
  if (key in to && !isOfNode) return;
  const define = (value) => Object.defineProperty(to, key, { configurable: true, writable: true, enumerable: false, value });
  if (isOfNode) define(from[key]);
  else
    Object.defineProperty(to, key, {
      configurable: true,
      get: () => (define(from[key]), from[key]),
      set: define,
    });
}
