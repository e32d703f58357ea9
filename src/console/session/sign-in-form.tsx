import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exactTextOf, textsOf } from '../parts/form-text.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { sessionBeginMutation, type SessionBeginResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** No refusal: the field for the code appears and says what it wants. */
const CODE_NEEDED = 'sign-in.code-needed';

interface Props {
  readonly onSignedIn: (session: SessionBeginResponse) => void;
}

/** Address and password, and the second factor once the service asks for it; password managers know the fields. */
export function SignInForm({ onSignedIn }: Props) {
  const say = useWords(words);
  const [needsCode, setNeedsCode] = useState(false);
  const begin = useMutation({
    ...sessionBeginMutation(),
    onSuccess: onSignedIn,
    onError: ({ code }) => setNeedsCode((before) => before || code === CODE_NEEDED),
  });
  const signIn = (form: HTMLFormElement) => {
    const text = textsOf(form);
    const code = text('code').replaceAll(/[\s-]/gu, '');
    begin.mutate({ body: { email: text('email'), password: exactTextOf(form, 'password'), ...(code !== '' && { code }) } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn(event.currentTarget);
      }}
    >
      <Stack>
        {begin.error !== null && begin.error.code !== CODE_NEEDED && <ProblemNotice error={begin.error} />}
        <TextInput label={say.email} name="email" type="email" autoComplete="username" required data-autofocus />
        <PasswordField label={say.password} name="password" autoComplete="current-password" required />
        {needsCode && (
          <TextInput label={say.code} description={say.codeHint} name="code" autoComplete="one-time-code" required autoFocus />
        )}
        <Button type="submit" loading={begin.isPending}>
          {say.enter}
        </Button>
      </Stack>
    </form>
  );
}
