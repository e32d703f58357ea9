import { Option } from 'commander';
import type { Words } from './language.js';
import { numberFrom, wholeNumberFrom } from './numbers.js';

/** How long a search may take. */
export function searchLimit(words: Words): Option {
  return new Option('--time-limit <seconds>', words('остановиться через столько секунд', 'stop after so many seconds'))
    .argParser(numberFrom(words, 0))
    .default(60);
}

/** How near to the optimum a search must come. */
export function searchGap(words: Words, whenNotSaid = 0): Option {
  const what = words(
    'остановиться, когда доказан такой относительный разрыв; 0 — искать оптимум',
    'stop when this relative gap is proved; 0 asks for the optimum',
  );
  return new Option('--gap <share>', what).argParser(numberFrom(words, 0, 1)).default(whenNotSaid);
}

/** Which of the equally good answers a search ends with. */
export function searchSeed(words: Words): Option {
  return new Option('--seed <number>', words('выбирает между равно хорошими ответами', 'chooses between equally good answers'))
    .argParser(wholeNumberFrom(words, 0))
    .default(1);
}
