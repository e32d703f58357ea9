import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { newest, NO_NEWS, type News, type Partner } from '../engine/solver.js';

/** The thread at the other end. It is listened to without waiting: a thread that computes hears nothing else. */
export function partnerAt(port: MessagePort, { isLeading }: Pick<Partner, 'isLeading'>): Partner {
  let known = NO_NEWS;
  return {
    isLeading,
    tell: (news) => port.postMessage({ ...news, duties: flat(news.duties) }, []),
    latest: () => {
      let duties = new Int32Array();
      for (let heard = receiveMessageOnPort(port); heard !== undefined; heard = receiveMessageOnPort(port)) {
        const told = heard.message as Message;
        known = newest(known, { ...told, duties: [] });
        if (told.duties.length > 0) duties = told.duties;
      }
      if (duties.length > 0) known = { ...known, duties: unfold(duties) };
      return known;
    },
  };
}

/** Duties as person and slot in turn: thousands of objects take longer to hand over than a turn of moves takes. */
interface Message extends Omit<News, 'duties'> {
  readonly duties: Int32Array<ArrayBuffer>;
}

function flat(duties: News['duties']): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(2 * duties.length);
  for (const [at, { person, slot }] of duties.entries()) numbers.set([person, slot], 2 * at);
  return numbers;
}

function unfold(numbers: Int32Array): News['duties'] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({ person: numbers[2 * at]!, slot: numbers[2 * at + 1]! }));
}
