import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { newest, NO_NEWS, type News, type Partner } from '../engine/index.js';

/** The thread at the other end. It is listened to without waiting: a thread that computes hears nothing else. */
export function partnerAt(port: MessagePort, { isLeading }: Pick<Partner, 'isLeading'>): Partner {
  let known = NO_NEWS;
  return {
    isLeading,
    tell: (news) => port.postMessage(news, []),
    latest: () => {
      for (let heard = receiveMessageOnPort(port); heard !== undefined; heard = receiveMessageOnPort(port))
        known = newest(known, heard.message as News);
      return known;
    },
  };
}
