import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { ifMatch, measuresChangeMutation, measuresRemoveMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { MeasureForm, type Measure } from './measure-form.js';
import { MeasureHistory } from './measure-history.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

interface Props {
  readonly measure: Measure;
  readonly sections: readonly string[];
}

/** Everything that is written of a measure, to be written anew or taken out. */
export function ChangeMeasure({ measure, sections }: Props) {
  const say = useWords(words);
  const may = useMay();
  const [isOpen, form] = useDisclosure(false);
  const change = useMutation({ ...measuresChangeMutation(), ...useRoadmapChange(say.saved, form.close) });
  const remove = useMutation({ ...measuresRemoveMutation(), ...useRoadmapChange(say.removed, form.close) });
  if (!may('roadmaps.change')) return null;
  const target = { path: { id: measure.id }, ...ifMatch(measure) };
  return (
    <div className="no-print">
      <Button
        size="compact-xs"
        variant="transparent"
        px={0}
        onClick={form.open}
        aria-label={say.changeOf(measure.text.slice(0, 80))}
      >
        {say.change}
      </Button>
      {isOpen && (
        <MeasureForm
          title={say.changeMeasure}
          measure={measure}
          sections={sections}
          error={change.error ?? remove.error}
          onWritten={(body) => change.mutate({ ...target, body })}
          isPending={change.isPending}
          onCancel={form.close}
          below={<MeasureHistory measure={measure} onUndone={form.close} />}
        >
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(target)}>
            {say.remove}
          </Button>
        </MeasureForm>
      )}
    </div>
  );
}
