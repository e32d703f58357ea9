import { Mark } from '../parts/mark.js';
import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ownAccountRecoveryCodesLeftOptions, ownAccountRecoveryCodesLeftQueryKey, sessionSeeQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import { EndSecondFactor } from './end-second-factor.js';
import { NewSecondFactor } from './new-second-factor.js';
import { RecoveryCodes } from './recovery-codes.js';
import { RenewCodes } from './renew-codes.js';
import { Section } from './section.js';
import { words } from './words.js';

/** Switches the second factor on and off; its recovery codes are shown once. */
export function SecondFactorSection({ isOn }: { readonly isOn: boolean }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [step, setStep] = useState<'begin' | 'renew' | 'end'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const left = useQuery({ ...ownAccountRecoveryCodesLeftOptions(), enabled: isOn });
  const done = (fresh?: readonly string[]) => {
    setStep(undefined);
    setCodes(fresh);
    void queries.invalidateQueries({ queryKey: sessionSeeQueryKey() });
    void queries.invalidateQueries({ queryKey: ownAccountRecoveryCodesLeftQueryKey() });
  };
  const close = () => setStep(undefined);
  return (
    <Section title={say.secondFactor} about={say.secondFactorAbout}>
      <Group gap="sm">
        <Mark tone={isOn ? 'good' : 'neutral'}>{isOn ? say.isOn : say.isOff}</Mark>
        {isOn && left.data !== undefined && <Text size="sm">{say.codesLeft(left.data.left)}</Text>}
      </Group>
      <Group gap="sm">
        {!isOn && <Button onClick={() => setStep('begin')}>{say.switchOn}</Button>}
        {isOn && (
          <Button variant="default" onClick={() => setStep('renew')}>
            {say.newCodes}
          </Button>
        )}
        {isOn && (
          <Button variant="default" onClick={() => setStep('end')}>
            {say.switchOff}
          </Button>
        )}
      </Group>
      {step === 'begin' && <NewSecondFactor onDone={done} onClose={close} />}
      {step === 'renew' && <RenewCodes onDone={done} onClose={close} />}
      {step === 'end' && <EndSecondFactor onDone={done} onClose={close} />}
      {codes !== undefined && <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  );
}
