import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { asProblem } from '../service/api-problem.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  /** What was thrown. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Says names instead of the codes in a sentence of the service. */
  readonly named?: (text: string) => string;
}

/** The one place where a refusal becomes a sentence with its way out. */
export function ProblemNotice({ error, onRetry, named = asItIs }: Props) {
  const { language } = useLanguage();
  const say = useWords(words);
  const { title, detail, value, faults, status, instance } = asProblem(error, language);
  return (
    <Alert color="red" role="alert" title={named(title)} className="problem">
      <Stack gap="xs" align="flex-start">
        {detail !== undefined && <Text size="sm">{named(detail)}</Text>}
        {faults.length > 0 && (
          <List size="sm">
            {faults.map((fault) => (
              <List.Item key={`${fault.where} ${fault.message}`}>
                {placeOf(fault.where)}
                {fault.message}
              </List.Item>
            ))}
          </List>
        )}
        {isShort(value) && (
          <Text size="sm">
            {say.refused} {named(String(value))}
          </Text>
        )}
        {status >= 500 && instance !== undefined && (
          <Text size="xs">
            {say.requestNumber} {instance.split(':').at(-1)}
          </Text>
        )}
        {onRetry && (
          <Button size="xs" color="red" onClick={onRetry}>
            {say.again}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function asItIs(text: string): string {
  return text;
}

/** `body.email` is of use to a programmer; on the screen the last name is enough. */
function placeOf(where: string): string {
  const name = where.split('.').at(-1) ?? '';
  return name === '' ? '' : `${name}: `;
}

function isShort(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= 200);
}
