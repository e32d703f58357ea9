import { Alert, Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { plannerAnswer } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import type { Draw } from './use-draw-step.js';
import { words } from './words.js';

const MOST_GROUPS = 60;
const PAUSE_MS = 500;

export interface Question {
  readonly sharePercent: number;
  readonly confidencePercent: number;
  readonly minPerStratum: number;
}

interface Props {
  readonly strata: Draw['strata'];
  readonly question: Question;
  /** Some group gives a number of its own: then only the announced plan knows what its sample guarantees. */
  readonly hasOwnShares: boolean;
  readonly onUse: (sample: number) => void;
}

/** The planner's own sentences for this list: how many works are needed, and what the usual “10%” would buy. */
export function PlannerSentences({ strata, question, hasOwnShares, onUse }: Props) {
  const say = useWords(words);
  const [asked] = useDebouncedValue(question, PAUSE_MS);
  const hasGroups = !hasOwnShares && strata.length > 1 && strata.length <= MOST_GROUPS;
  const grouped = useAnswer(overGroups(strata, asked), hasGroups);
  const whole = useAnswer(overAll(strata, asked), true);
  const isSame = hasGroups && sampleOf(grouped.data) === sampleOf(whole.data);
  return (
    <Alert color="blue" title={say.planner} variant="light">
      <Stack gap="sm">
        {hasGroups && <Answer {...grouped} onUse={onUse} />}
        <Answer {...whole} onUse={isSame ? undefined : onUse} />
        {strata.length > MOST_GROUPS && <Text size="sm">{say.moreGroups(MOST_GROUPS)}</Text>}
      </Stack>
    </Alert>
  );
}

type Query = Readonly<Record<string, string | number>>;

function useAnswer(query: Query, isAsked: boolean) {
  const { data, error } = useQuery({
    queryKey: ['planner', query],
    queryFn: async ({ signal }) => (await plannerAnswer({ query: query as never, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
    retry: false,
    enabled: isAsked,
  });
  return { data, error };
}

type Said = ReturnType<typeof useAnswer>;

function sampleOf(data: Said['data']): number | undefined {
  const sample = data?.figures['sample'];
  return typeof sample === 'number' ? sample : undefined;
}

/** Without `onUse`, the number is offered already. */
function Answer({ data, error, onUse }: Said & { readonly onUse: Props['onUse'] | undefined }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return null;
  const sample = sampleOf(data);
  return (
    <div>
      {data.sentences.map((sentence) => (
        <Text size="sm" key={sentence.ru}>
          {sentence[language]}
        </Text>
      ))}
      {sample !== undefined && onUse !== undefined && (
        <Button size="sm" variant="default" mt={6} onClick={() => onUse(sample)}>
          {say.useSample(sample)}
        </Button>
      )}
    </div>
  );
}

function overAll(strata: Draw['strata'], { sharePercent, confidencePercent }: Question): Query {
  const works = strata.reduce((sum, stratum) => sum + stratum.works, 0);
  return { question: 'discovery', works, share: sharePercent, confidence: confidencePercent, habit: 10 };
}

function overGroups(strata: Draw['strata'], { sharePercent, confidencePercent, minPerStratum }: Question): Query {
  const sizes = strata.map(({ works }) => works).join(',');
  return { question: 'strata', sizes, share: sharePercent, confidence: confidencePercent, least: minPerStratum };
}
