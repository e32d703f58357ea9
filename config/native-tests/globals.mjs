// What tests import as `@jest/globals`: the functions of the test file that is running.
let current;

/** Called by the runner before each test file. */
export function use(globals) {
  current = globals;
}

export const afterAll = following('afterAll');
export const afterEach = following('afterEach');
export const beforeAll = following('beforeAll');
export const beforeEach = following('beforeEach');
export const describe = following('describe');
export const expect = following('expect');
export const it = following('it');
export const test = following('test');

function following(name) {
  return new Proxy(() => undefined, {
    apply: (_target, self, args) => Reflect.apply(current[name], self, args),
    get: (_target, property) => current[name][property],
  });
}
