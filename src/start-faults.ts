import type { Wording } from './http/problem.js';
import { wordingOfError } from './plain-fault.js';

interface Refused extends NodeJS.ErrnoException {
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
}

/** A server that does not answer, or one that refuses by SQLSTATE: no connection, login, database, resources, or it is stopping. */
const NO_DATABASE = /^(ECONN|EHOST|ENET|ETIMEDOUT|(08|28|3D|53|57)\w{3}$)/;

/** Why a process could not begin, in plain words. */
export function startFault(error: unknown): Wording {
  const refused = error as Refused;
  if (refused.syscall === 'listen') return listenFault(refused);
  const { ru, en } = wordingOfError(error);
  if (refused.syscall === 'getaddrinfo')
    return {
      ru: `Такого имени в сети нет: ${refused.hostname}. Проверьте HOST и DATABASE_URL.`,
      en: `The network knows no ${refused.hostname}. Check HOST and DATABASE_URL.`,
    };
  if (NO_DATABASE.test(refused.code ?? ''))
    return {
      ru: `База данных не открывается: ${ru}. Проверьте DATABASE_URL.`,
      en: `The database cannot be opened: ${en}. Check DATABASE_URL.`,
    };
  return { ru, en };
}

function listenFault({ code, port, address }: Refused): Wording {
  if (code === 'EADDRINUSE')
    return {
      ru: `Порт ${port} занят другой программой. Остановите её или дайте в PORT другое число (0 – любой свободный).`,
      en: `Port ${port} is taken by another program. Stop it or set PORT to another number (0: any free one).`,
    };
  if (code === 'EACCES')
    return {
      ru: `Порт ${port} этому пользователю недоступен. Дайте в PORT число больше 1023.`,
      en: `Port ${port} may not be used by this user. Set PORT to a number above 1023.`,
    };
  return {
    ru: `По адресу ${address} на этой машине принимать запросы нельзя (${code}). Дайте в HOST её адрес, 127.0.0.1 или 0.0.0.0.`,
    en: `This machine cannot listen at ${address} (${code}). Set HOST to an address of its own, to 127.0.0.1 or to 0.0.0.0.`,
  };
}
