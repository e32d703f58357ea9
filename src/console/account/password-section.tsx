import { Alert, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exactTextOf } from '../parts/form-text.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ownAccountChangePasswordMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { Section } from './section.js';
import { words } from './words.js';

const SHORTEST = 12;

/** A new password; it ends every session, so the page then leads back to signing in. */
export function PasswordSection({ email }: { readonly email: string }) {
  const say = useWords(words);
  const [isUnequal, setUnequal] = useState(false);
  const change = useMutation(ownAccountChangePasswordMutation());
  const submit = (form: HTMLFormElement) => {
    const next = exactTextOf(form, 'next');
    const isSame = next === exactTextOf(form, 'again');
    setUnequal(!isSame);
    if (isSame) change.mutate({ body: { current: exactTextOf(form, 'current'), next } });
  };
  return (
    <Section title={say.password} about={say.passwordAbout}>
      {change.isSuccess ? (
        <Alert color="teal" role="status" title={say.passwordChanged}>
          <Button component="a" href="/console/account">
            {say.signInAgain}
          </Button>
        </Alert>
      ) : (
        <form
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault();
            submit(event.currentTarget);
          }}
        >
          <Stack>
            {change.error !== null && <ProblemNotice error={change.error} />}
            <input type="text" autoComplete="username" value={email} hidden readOnly />
            <PasswordField label={say.current} name="current" autoComplete="current-password" required />
            <PasswordField
              label={say.next}
              description={say.nextHint}
              name="next"
              autoComplete="new-password"
              minLength={SHORTEST}
              required
            />
            <PasswordField
              label={say.again}
              name="again"
              autoComplete="new-password"
              required
              error={isUnequal ? say.unequal : undefined}
            />
            <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
              {say.changePassword}
            </Button>
          </Stack>
        </form>
      )}
    </Section>
  );
}
