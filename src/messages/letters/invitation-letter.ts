import { momentWords } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { paragraph, type Letter } from './letter.js';

export interface Invitation {
  readonly campaign: string;
  /** Local; null when no deadline is set. */
  readonly deadline: string | null;
  readonly isNudge: boolean;
  /** What the person may be asked to do. */
  readonly roles: readonly string[];
}

const WORDS = {
  ru: {
    subject: 'ВПР: когда вы свободны?',
    nudge: 'ВПР: мы ждём вашего ответа о доступности',
    ask: (campaign: string, tasks: string) => `Отметьте, в какие дни и часы вы можете быть ${tasks} (${campaign}).`,
    again: (campaign: string, tasks: string) => `Вы ещё не ответили, в какие дни и часы можете быть ${tasks} (${campaign}).`,
    deadline: (moment: string) => `Ответы принимаются до: ${moment}.`,
    how: 'Ответить можно на вашей странице, без пароля.',
    byReply: 'Ответьте координатору ВПР вашей организации.',
    or: ' или ',
    tasks: { observer: 'наблюдателем', organiser: 'организатором в аудитории', commission: 'членом муниципальной комиссии' },
  },
  en: {
    subject: 'VPR: when are you free?',
    nudge: 'VPR: we are waiting for your answer',
    ask: (campaign: string, tasks: string) => `Please say on which days and hours you can be ${tasks} (${campaign}).`,
    again: (campaign: string, tasks: string) => `You have not yet said on which days and hours you can be ${tasks} (${campaign}).`,
    deadline: (moment: string) => `Answers are taken until: ${moment}.`,
    how: 'Answer on your own page; no password is needed.',
    byReply: 'Answer your coordinator.',
    or: ' or ',
    tasks: { observer: 'an observer', organiser: 'an organiser in a room', commission: 'a member of the municipal commission' },
  },
} as const;

/** Asks for availability, or asks again. */
export function invitationLetter(invitation: Invitation, to: Addressee): Letter {
  const words = WORDS[to.language];
  const { campaign, deadline, isNudge, roles } = invitation;
  const body = [
    (isNudge ? words.again : words.ask)(campaign, tasksOf(roles, to.language)),
    ...(deadline === null ? [] : [words.deadline(momentWords(deadline, to.language))]),
    to.personalUrl === null ? words.byReply : words.how,
  ];
  return enveloped(isNudge ? words.nudge : words.subject, body.map(paragraph), to);
}

/** «наблюдателем или организатором в аудитории» */
function tasksOf(roles: readonly string[], language: Addressee['language']): string {
  const { tasks, or } = WORDS[language];
  const own = new Set(roles.map((role) => (role === 'chair' ? 'commission' : role)));
  return (['observer', 'organiser', 'commission'] as const)
    .filter((role) => own.has(role))
    .map((role) => tasks[role])
    .join(or);
}
