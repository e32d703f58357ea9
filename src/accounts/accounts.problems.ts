import { Problem } from '../http/problem.js';
import { takenAlready } from '../http/problems.js';

export function lastAdministrator(id: string): Problem {
  return new Problem({
    code: 'token.last-operator',
    status: 409,
    title: { ru: 'Это последний токен администратора установки', en: 'This is the last operator’s token' },
    value: id,
    wayOut: { ru: 'Сначала выпустите другой.', en: 'Issue another one first.' },
  });
}

export function authorityUnknown(code: string): Problem {
  return new Problem({
    code: 'authority.unknown',
    status: 404,
    title: { ru: 'Нет такого муниципалитета или он вам недоступен', en: 'There is no such authority, or it is not yours' },
    value: code,
    wayOut: { ru: 'Коды – в GET /api/v1/authorities.', en: 'GET /api/v1/authorities lists the codes.' },
  });
}

export function authorityTaken(code: string): Problem {
  return new Problem({
    code: 'authority.taken',
    status: 409,
    title: { ru: 'Муниципалитет с таким кодом уже есть', en: 'There is an authority with this code already' },
    value: code,
    wayOut: { ru: 'Выберите другой код.', en: 'Choose another code.' },
    faults: [takenAlready('code')],
  });
}

export function operatorNeeded(): Problem {
  return new Problem({
    code: 'operator.needed',
    status: 403,
    title: { ru: 'Это может только администратор всей установки', en: 'Only the operator of the installation may do this' },
    wayOut: { ru: 'Обратитесь к тому, кто установил сервис.', en: 'Ask the one who installed the service.' },
  });
}

export function foreignOrigin(value: string): Problem {
  return new Problem({
    code: 'request.foreign-origin',
    status: 403,
    title: { ru: 'Запрос пришёл со страницы другого сайта', en: 'The request comes from a page of another site' },
    value,
    wayOut: { ru: 'Откройте сервис по его собственному адресу.', en: 'Open the service at its own address.' },
  });
}

export function csrfMissing(): Problem {
  return new Problem({
    code: 'request.csrf',
    status: 403,
    title: { ru: 'Нет или устарел признак собственной страницы', en: 'The CSRF token is missing or outdated' },
    wayOut: {
      ru: 'Прочитайте GET /api/v1/session и передайте csrf в заголовке X-CSRF-Token; на странице – обновите её.',
      en: 'Read GET /api/v1/session and send its csrf in the header X-CSRF-Token; on a page, reload it.',
    },
  });
}

/** One answer for an unknown address, a wrong password and a closed account: nothing can be learned by trying. */
export function signInRefused(): Problem {
  return new Problem({
    code: 'sign-in.refused',
    status: 401,
    title: { ru: 'Адрес или пароль не подходят', en: 'The address or the password is not right' },
    wayOut: {
      ru: 'После пяти неудач подряд вход закрывается на время до 15 минут. Новый пароль – «Забыли пароль» или у администратора.',
      en: 'After five failures in a row signing in is closed for up to 15 minutes. For a new password ask for one or ask the administrator.',
    },
  });
}

/** Of somebody who is in already and is asked for it once more. */
export function passwordRefused(): Problem {
  return new Problem({
    code: 'password.refused',
    status: 401,
    title: { ru: 'Нынешний пароль не подходит', en: 'The present password is not right' },
    wayOut: {
      ru: 'Введите пароль, с которым входите. Если он забыт, выйдите и нажмите «Забыли пароль».',
      en: 'Enter the password you sign in with. If it is forgotten, sign out and press “Forgotten the password”.',
    },
  });
}

export function codeNeeded(): Problem {
  return new Problem({
    code: 'sign-in.code-needed',
    status: 401,
    title: { ru: 'Нужен код из приложения', en: 'The code of your authenticator is needed' },
    wayOut: { ru: 'Введите шесть цифр из приложения.', en: 'Enter the six digits of the application.' },
  });
}

/** Said only to who knows the password, as `codeNeeded` is. */
export function codeRefused(): Problem {
  return new Problem({
    code: 'sign-in.code-refused',
    status: 401,
    title: { ru: 'Код не подошёл', en: 'The code is not right' },
    wayOut: {
      ru: 'Каждый код действует полминуты и один раз: введите тот, что приложение показывает сейчас. Если так снова и снова, проверьте часы телефона или введите код восстановления. После пяти неудач подряд вход закрывается на время до 15 минут.',
      en: 'Each code holds for half a minute and once: enter the one that the app shows now. If it fails again and again, check the clock of the telephone or enter a recovery code. After five failures in a row signing in is closed for up to 15 minutes.',
    },
  });
}

export function tooManyAttempts(seconds: number): Problem {
  return new Problem({
    code: 'sign-in.too-often',
    status: 429,
    title: { ru: 'Слишком много попыток с этого адреса', en: 'Too many attempts from this address' },
    wayOut: { ru: `Повторите через ${seconds} с.`, en: `Repeat in ${seconds} s.` },
    headers: { 'Retry-After': String(seconds) },
  });
}

/** Used, expired and unknown links look the same. */
export function accountLinkEnded(): Problem {
  return new Problem({
    code: 'account-link.unknown',
    status: 404,
    title: { ru: 'Эта ссылка уже использована или устарела', en: 'This link was used or has expired' },
    wayOut: {
      ru: 'Если пароль уже выбран, войдите с ним. Новую ссылку даёт «Забыли пароль?» на странице входа /console или администратор.',
      en: 'If the password is chosen, sign in with it. A new link comes from “Forgot your password?” at /console, or from the administrator.',
    },
  });
}

export function ownMembership(id: string): Problem {
  return new Problem({
    code: 'user.oneself',
    status: 409,
    title: { ru: 'Нельзя изменить собственную роль', en: 'Nobody changes their own role' },
    value: id,
    wayOut: { ru: 'Попросите другого администратора.', en: 'Ask another administrator.' },
  });
}

export function memberElsewhere(id: string): Problem {
  return new Problem({
    code: 'user.elsewhere',
    status: 409,
    title: { ru: 'У пользователя есть роли и в других муниципалитетах', en: 'The user has roles in other municipalities too' },
    value: id,
    wayOut: {
      ru: 'Ссылку для него выдаст администратор установки; или пусть сам выберет «Забыли пароль».',
      en: 'The operator of the installation issues their link; or they ask for a new password themselves.',
    },
  });
}

export function roleOutOfReach(role: string): Problem {
  return new Problem({
    code: 'role.out-of-reach',
    status: 403,
    title: {
      ru: 'Эту роль может дать только администратор установки',
      en: 'Only the operator of the installation grants this role',
    },
    value: role,
    wayOut: { ru: 'Обратитесь к тому, кто установил сервис.', en: 'Ask the one who installed the service.' },
  });
}

export function sessionNeeded(): Problem {
  return new Problem({
    code: 'session.needed',
    status: 409,
    title: {
      ru: 'Это делают после входа с паролем, а не с токеном',
      en: 'This is done by a person who has signed in, not with a token',
    },
    wayOut: { ru: 'Войдите с почтой и паролем.', en: 'Sign in with e-mail and password.' },
  });
}

export function secondFactorOff(): Problem {
  return new Problem({
    code: 'second-factor.off',
    status: 409,
    title: { ru: 'Второй фактор не включён', en: 'The second factor is not in force' },
    wayOut: { ru: 'Включите его: коды выдаются вместе с ним.', en: 'Switch it on: the codes come with it.' },
  });
}

export function lastActiveAdministrator(id: string): Problem {
  return new Problem({
    code: 'user.last-administrator',
    status: 409,
    title: { ru: 'Это последний действующий администратор', en: 'This is the last active administrator' },
    value: id,
    wayOut: {
      ru: 'Сначала сделайте администратором другого, уже входившего пользователя.',
      en: 'First make another user an administrator, one who has chosen a password.',
    },
  });
}

export function secondFactorUnreadable(userId: string): Problem {
  return new Problem({
    code: 'second-factor.unreadable',
    status: 500,
    title: {
      ru: 'Секрет второго фактора запечатан другим ключом',
      en: 'The secret of the second factor was sealed with another key',
    },
    value: userId,
    wayOut: {
      ru: 'Верните сервису прежний SECRET_KEY или файл secret-key из его папки данных.',
      en: 'Give the service its former SECRET_KEY, or the file secret-key of its data folder, back.',
    },
  });
}

export function installationBegun(): Problem {
  return new Problem({
    code: 'installation.begun',
    status: 409,
    title: { ru: 'Первый администратор уже есть', en: 'There is a first administrator already' },
    wayOut: {
      ru: 'Войдите под своей учётной записью; новых пользователей приглашает администратор.',
      en: 'Sign in with your account; an administrator invites further users.',
    },
  });
}
