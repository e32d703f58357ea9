import { dictionary } from './dictionary.js';
import { useWords } from './language.js';

/** What acts by itself, under the name that the service keeps. */
export const actors = dictionary(
  {
    operator: 'оператор установки',
    'command line': 'командная строка',
    service: 'сам сервис',
    messages: 'рассылка',
    mail: 'почтовый сервер',
    'letter-link': 'получатель письма',
    'close-availability': 'окончание приёма ответов',
    forget: 'удаление по сроку',
    Демонстрация: 'загрузка примера',
  },
  {
    operator: 'operator of the installation',
    'command line': 'command line',
    service: 'the service itself',
    messages: 'letters',
    mail: 'mail server',
    'letter-link': 'reader of a letter',
    'close-availability': 'end of answers',
    forget: 'removal when due',
    Демонстрация: 'loading of the example',
  },
);

/** People are called by their names, what acts by itself by what it is. */
export function useActorName(): (name: string) => string {
  const titles: Readonly<Partial<Record<string, string>>> = useWords(actors);
  return (name) => titles[name] ?? name;
}
