import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { passwordsForgottenMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Asks for a letter with a link; whether the address is known, nobody learns here. */
export function ForgottenForm() {
  const say = useWords(words);
  const [email, setEmail] = useState('');
  const ask = useMutation(passwordsForgottenMutation());
  if (ask.isSuccess) return <Alert role="status">{say.linkSent}</Alert>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ body: { email: email.trim() } });
      }}
    >
      <Stack>
        {ask.error !== null && <ProblemNotice error={ask.error} />}
        <Text size="sm">{say.forgottenHint}</Text>
        <TextInput
          name="email"
          label={say.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending}>
          {say.sendLink}
        </Button>
      </Stack>
    </form>
  );
}
