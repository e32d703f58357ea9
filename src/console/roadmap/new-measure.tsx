import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { measuresAddMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { MeasureForm } from './measure-form.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

/** A measure that no file has. */
export function NewMeasure({ roadmapId, sections }: { readonly roadmapId: string; readonly sections: readonly string[] }) {
  const say = useWords(words);
  const [isOpen, form] = useDisclosure(false);
  const add = useMutation({ ...measuresAddMutation(), ...useRoadmapChange(say.saved, form.close) });
  return (
    <>
      <Button variant="default" size="xs" onClick={form.open}>
        {say.newMeasure}
      </Button>
      {isOpen && (
        <MeasureForm
          title={say.newMeasure}
          sections={sections}
          error={add.error}
          onWritten={(body) => add.mutate({ path: { id: roadmapId }, body })}
          isPending={add.isPending}
          onCancel={form.close}
        />
      )}
    </>
  );
}
