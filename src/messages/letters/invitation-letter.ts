import { momentWords } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { paragraph, type Letter } from './letter.js';

export interface Invitation {
  readonly campaign: string;
  /** Local; null when no deadline is set. */
  readonly deadline: string | null;
  readonly isNudge: boolean;
}

const WORDS = {
  ru: {
    subject: 'ВПР: когда вы можете наблюдать?',
    nudge: 'ВПР: мы ждём вашего ответа о доступности',
    ask: ({ campaign }: Invitation) => `Отметьте, в какие дни и часы вы можете быть наблюдателем (${campaign}).`,
    again: ({ campaign }: Invitation) => `Вы ещё не ответили, в какие дни и часы можете быть наблюдателем (${campaign}).`,
    deadline: (moment: string) => `Ответы принимаются до: ${moment}.`,
    how: 'Ответить можно на вашей странице, без пароля.',
    byReply: 'Ответьте координатору ВПР вашей организации.',
  },
  en: {
    subject: 'VPR: when can you observe?',
    nudge: 'VPR: we are waiting for your answer',
    ask: ({ campaign }: Invitation) => `Please say on which days and hours you can be an observer (${campaign}).`,
    again: ({ campaign }: Invitation) => `You have not yet said on which days and hours you can be an observer (${campaign}).`,
    deadline: (moment: string) => `Answers are taken until: ${moment}.`,
    how: 'Answer on your own page; no password is needed.',
    byReply: 'Answer your coordinator.',
  },
} as const;

/** Asks for availability, or asks again. */
export function invitationLetter(invitation: Invitation, to: Addressee): Letter {
  const words = WORDS[to.language];
  const { deadline, isNudge } = invitation;
  const body = [
    (isNudge ? words.again : words.ask)(invitation),
    ...(deadline === null ? [] : [words.deadline(momentWords(deadline, to.language))]),
    to.personalUrl === null ? words.byReply : words.how,
  ];
  return enveloped(isNudge ? words.nudge : words.subject, body.map(paragraph), to);
}
