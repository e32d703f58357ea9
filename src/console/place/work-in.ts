import { keep } from '../service/kept.js';

/** Everything on the screen is of one municipality: another one begins with nothing read. `*`: all of them. */
export function workIn(code: string): void {
  keep('authority', code);
  location.assign('/console/');
}
