import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import {
  usersEndSecondFactorMutation,
  usersListQueryKey,
  usersRemoveMutation,
  usersResetLinkMutation,
  usersResumeMutation,
  usersSuspendMutation,
} from '../service/index.js';
import type { User } from './every-user.js';
import { useWords } from '../words/language.js';
import type { IssuedLink } from './link-dialogue.js';
import { RoleDialogue } from './role-dialogue.js';
import { words } from './words.js';

interface Props {
  readonly user: User;
  readonly onLink: (link: IssuedLink) => void;
}

/** What an administrator can do with somebody else's account. */
export function UserActions({ user, onLink }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'role' | 'suspend' | 'remove' | 'second-factor'>();
  const { id, name, state, hasSecondFactor } = user;
  const path = { id };
  const close = () => setAsked(undefined);
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: usersListQueryKey() });
    close();
  };
  const renew = useMutation({ ...usersResetLinkMutation(), onSuccess: (issued) => onLink({ name, issued }) });
  const suspend = useMutation({ ...usersSuspendMutation(), onSuccess });
  const resume = useMutation({ ...usersResumeMutation(), onSuccess });
  const remove = useMutation({ ...usersRemoveMutation(), onSuccess });
  const endFactor = useMutation({ ...usersEndSecondFactorMutation(), onSuccess });
  const error = renew.error ?? resume.error;
  const questions = { suspend, remove, 'second-factor': endFactor } as const;
  return (
    <>
      <Menu position="bottom-end" portalProps={{ target: '#main' }}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={say.actionsOn(name)}>
            {say.actions}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('role')}>{say.changeRole}</Menu.Item>
          <Menu.Item onClick={() => renew.mutate({ path })}>{say.resetLink}</Menu.Item>
          {hasSecondFactor && (
            <Menu.Item onClick={() => setAsked('second-factor')}>{say.questions['second-factor'].doIt}</Menu.Item>
          )}
          {state === 'suspended' ? (
            <Menu.Item onClick={() => resume.mutate({ path })}>{say.resume}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setAsked('suspend')}>{say.questions.suspend.doIt}</Menu.Item>
          )}
          <Menu.Item onClick={() => setAsked('remove')}>{say.questions.remove.doIt}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {error !== null && <ProblemNotice error={error} />}
      {asked === 'role' && <RoleDialogue user={user} onClose={close} />}
      {asked !== undefined && asked !== 'role' && (
        <Confirm
          title={say.questions[asked].title(name)}
          ask={say.questions[asked].hint}
          doIt={say.questions[asked].doIt}
          isLoss
          change={questions[asked]}
          onYes={() => questions[asked].mutate({ path })}
          onNo={close}
        />
      )}
    </>
  );
}
