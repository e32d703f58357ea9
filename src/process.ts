/** What a provider may ask to be given: `@Inject(SETTINGS) settings: Settings`. */
export const SETTINGS = Symbol('settings');
export const LOGGER = Symbol('logger');
export const PROCESS = Symbol('process');

/** The service answers requests; a worker only works through jobs; a command does the one thing it was asked for. */
export type ProcessKind = 'service' | 'worker' | 'command';
