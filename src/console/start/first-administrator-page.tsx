import { Button, Container, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { exactTextOf, textsOf } from '../parts/form-text.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { installationBegin, sessionBegin, type SessionBeginResponse } from '../service/index.js';
import { words as sessionWords } from '../session/words.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Administrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A fresh installation: whoever has the printed token makes the first account and is signed in with it. */
export function FirstAdministratorPage({ onSignedIn }: { readonly onSignedIn: (session: SessionBeginResponse) => void }) {
  const say = useWords(words);
  const { service, about } = useWords(sessionWords);
  const token = useTokenOfAddress();
  const begin = useMutation({ mutationFn: firstSession, onSuccess: onSignedIn });
  useEffect(() => {
    document.title = `${say.welcome} – Объектив`;
  }, [say]);
  return (
    <Container component="main" size={460} py="xl">
      <Group justify="space-between">
        <Text fw={700}>{service}</Text>
        <LanguageSwitch />
      </Group>
      <Text size="sm" my="sm">
        {about}
      </Text>
      <Paper withBorder p="lg">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            begin.mutate(administratorIn(event.currentTarget));
          }}
        >
          <Stack>
            <Title order={1} size="h3">
              {say.welcome}
            </Title>
            <Text size="sm">{say.welcomeHint}</Text>
            {begin.error !== null && <ProblemNotice error={begin.error} />}
            <TextInput
              label={say.token}
              description={say.tokenHint}
              name="token"
              key={token}
              defaultValue={token}
              autoComplete="off"
              required
            />
            <TextInput label={say.name} name="name" autoComplete="name" required />
            <TextInput label={say.email} name="email" type="email" autoComplete="username" required />
            <PasswordField
              label={say.password}
              description={say.passwordHint}
              name="password"
              autoComplete="new-password"
              minLength={12}
              required
            />
            <Button type="submit" loading={begin.isPending}>
              {say.begin}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Container>
  );
}

async function firstSession({ token, ...body }: Administrator): Promise<SessionBeginResponse> {
  await installationBegin({ body, headers: { Authorization: `Bearer ${token}` }, throwOnError: true });
  const { data } = await sessionBegin({ body: { email: body.email, password: body.password }, throwOnError: true });
  return data;
}

/** Also when the printed address is opened where this page stands already: that loads nothing anew. */
function useTokenOfAddress(): string {
  const [token, setToken] = useState(tokenOfAddress);
  useEffect(() => {
    const take = () => setToken((before) => tokenOfAddress() || before);
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}

/** The printed address brings the token behind `#`, which no server sees; it is taken out of the address at once. */
function tokenOfAddress(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (token !== '') history.replaceState(null, '', location.pathname);
  return token;
}

function administratorIn(form: HTMLFormElement): Administrator {
  const text = textsOf(form);
  return { token: text('token'), name: text('name'), email: text('email'), password: exactTextOf(form, 'password') };
}
