import { choice } from './choice.js';

/** At which level a subject is studied: the paper depends on it. */
export const studyLevel = choice({
  basic: ['базовый', 'база', 'б', 'баз'],
  advanced: ['углублённый', 'углубл', 'у', 'профильный', 'с углублённым изучением'],
});
