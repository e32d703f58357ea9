import { Anchor, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LanguageSwitch } from '../shell/language-switch.js';
import { useWords } from '../words/language.js';
import { ForgottenForm } from './forgotten-form.js';
import { SignInForm } from './sign-in-form.js';
import { words } from './words.js';
import type { SessionBeginResponse } from '../service/index.js';

/** What somebody sees who is not signed in, at any address; after signing in they are where they wanted to be. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: (session: SessionBeginResponse) => void }) {
  const say = useWords(words);
  const [hasForgotten, setForgotten] = useState(false);
  useEffect(() => {
    document.title = `${say.title} – ${say.service}`;
  }, [say]);
  return (
    <Container component="main" size={420} py="xl">
      <Stack>
        <Group justify="space-between">
          <Text fw={700}>{say.service}</Text>
          <LanguageSwitch />
        </Group>
        <Text size="sm">{say.about}</Text>
        <Paper withBorder p="lg">
          <Stack>
            <Title order={1} size="h3">
              {hasForgotten ? say.forgotten : say.title}
            </Title>
            {hasForgotten ? <ForgottenForm /> : <SignInForm onSignedIn={onSignedIn} />}
            <Anchor component="button" type="button" size="sm" onClick={() => setForgotten(!hasForgotten)}>
              {hasForgotten ? say.back : say.forgotten}
            </Anchor>
          </Stack>
        </Paper>
      </Stack>
    </Container>
  );
}
