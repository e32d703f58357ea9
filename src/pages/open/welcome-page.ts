import { html } from '../../page-layout/html.js';
import { addressOf, field, type Frame, type Sheet } from '../../page-layout/layout.js';

const WORDS = {
  ru: {
    title: 'Выберите пароль',
    hello: 'Здравствуйте',
    password: 'Пароль (не короче 12 знаков)',
    send: 'Сохранить пароль',
    done: 'Пароль сохранён',
    enter: 'Теперь войдите с этим паролем; адрес почты для входа:',
    toSignIn: 'Войти',
  },
  en: {
    title: 'Choose a password',
    hello: 'Hello',
    password: 'Password (at least 12 characters)',
    send: 'Save the password',
    done: 'The password is saved',
    enter: 'Now sign in with this password; the e-mail address to sign in with:',
    toSignIn: 'Sign in',
  },
} as const;

/** What an invitation or a reset link opens: a form for the password, used once. */
export function welcomeSheet(frame: Frame, user: { readonly name: string; readonly email: string }): Sheet {
  const words = WORDS[frame.language];
  const input = html`<input
    id="password"
    name="password"
    type="password"
    minlength="12"
    maxlength="200"
    autocomplete="new-password"
    required
  />`;
  const body = html`<p>${words.hello}, ${user.name} (${user.email})</p>
    <form method="post" action="${addressOf(frame, '')}">
      ${field(words.password, 'password', input)}<button>${words.send}</button>
    </form>`;
  return { path: '', title: words.title, body };
}

export function passwordSavedSheet(frame: Frame, email: string): Sheet {
  const words = WORDS[frame.language];
  const body = html`<p>${words.enter} <strong>${email}</strong></p>
    <p><a class="button" href="/console/">${words.toSignIn}</a></p>`;
  return { path: '', title: words.done, body };
}
