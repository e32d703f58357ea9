const globals = new URL('./globals.mjs', import.meta.url).href;

/** `@jest/globals` itself refuses to be loaded by Node. */
export function resolve(specifier, context, next) {
  return specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context);
}
