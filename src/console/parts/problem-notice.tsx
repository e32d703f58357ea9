import { Alert, Button, Stack, Text } from '@mantine/core';
import { asProblem } from '../service/api-problem.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { FaultList } from './fault-list.js';
import { words } from './words.js';

/** The service writes days as programs do. */
const DAY = /\b\d{4}-\d\d-\d\d\b/gu;
const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

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
  const { shortDay } = useFormats();
  const spoken = (text: string) => named(text).replaceAll(DAY, (day) => (Number.isNaN(Date.parse(day)) ? day : shortDay(day)));
  const { code, value, faults, status, instance, ...said } = asProblem(error, language);
  // What the service says of it is for programs: it speaks of requests and their description.
  const { title, detail } = code === 'request.invalid' ? { title: say.correct, detail: undefined } : said;
  return (
    <Alert color="red" role="alert" title={spoken(title)} className="problem">
      <Stack gap="xs" align="flex-start">
        {detail !== undefined && <Text size="sm">{spoken(detail)}</Text>}
        {faults.length > 0 && <FaultList faults={faults} />}
        {isReadable(value) && (
          <Text size="sm">
            {say.refused} {spoken(String(value))}
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

/** A long value, or a key that only the database knows, says nothing to a reader. */
function isReadable(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= 200 && !KEY.test(value));
}
