import { dictionary } from './dictionary.js';
import { useWords } from './language.js';

/** What acts by itself, under the name that the service keeps. */
export const actors = dictionary(
  {
    operator: 'оператор установки',
    'command line': 'командная строка',
    service: 'сам сервис',
    messages: 'рассылка',
    'close-availability': 'окончание приёма ответов',
  },
  {
    operator: 'operator of the installation',
    'command line': 'command line',
    service: 'the service itself',
    messages: 'letters',
    'close-availability': 'end of answers',
  },
);

/** People are called by their names, what acts by itself by what it is. */
export function useActorName(): (name: string) => string {
  const titles: Readonly<Partial<Record<string, string>>> = useWords(actors);
  return (name) => titles[name] ?? name;
}
