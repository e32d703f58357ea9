import { Stack, Title } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { HashWords } from './hash-words.js';
import type { Draw } from './use-draw-step.js';
import { words } from './words.js';

/** An order as it was announced, and what became of it. */
export function StageSection({ stage }: { readonly stage: Draw['stages'][number] }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const at = (name: string, instant: string | null) => (instant === null ? [] : [{ name, value: moment(instant) }]);
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.stageTitle(stage.stage)}
      </Title>
      <Facts
        items={[
          { name: say.takes, value: say.works(stage.works) },
          { name: say.source, value: sourceOf(say.sources[stage.randomness], stage.round) },
          ...at(say.announced, stage.announcedAt),
          ...at(say.moment, stage.moment),
          ...at(say.drawnAt, stage.drawnAt),
          ...at(say.voidedAt, stage.voidedAt),
        ]}
      />
      <HashWords name={`${say.planHash} (${stage.file})`} hash={stage.sha256} spoken={stage.words} />
      {stage.resultSha256 !== null && <HashWords name={`${say.resultHash} (draw.json)`} hash={stage.resultSha256} />}
    </Stack>
  );
}

function sourceOf(kind: string, round: number | null): string {
  return round === null ? kind : `${kind} ${round}`;
}
