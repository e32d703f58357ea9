import { Anchor, List, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { measuresAddEvidenceMutation, type RoadmapsGetResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

interface Props {
  readonly measure: RoadmapsGetResponse['measures'][number];
  readonly onClose: () => void;
}

/** What shows that a measure was carried out. */
export function EvidenceForm({ measure, onClose }: Props) {
  const say = useWords(words);
  const may = useMay();
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const add = useMutation({ ...measuresAddEvidenceMutation(), ...useRoadmapChange(say.saved, onClose) });
  return (
    <FormDialogue
      title={say.evidence}
      onClose={onClose}
      onSend={() => add.mutate({ path: { id: measure.id }, body: { text, link: link === '' ? null : link } })}
      isPending={add.isPending}
    >
      <Text size="sm">{measure.text}</Text>
      {measure.evidence.length > 0 && (
        <List size="sm">
          {measure.evidence.map((piece) => (
            <List.Item key={piece.at}>
              {piece.text} – {piece.by}
              {piece.link !== null && (
                <>
                  {' '}
                  <Anchor href={piece.link} rel="noreferrer noopener" target="_blank">
                    {piece.link}
                  </Anchor>
                </>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {may('roadmaps.change') && (
        <>
          {add.error !== null && <ProblemNotice error={add.error} />}
          <TextInput
            name="text"
            label={say.evidenceText}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            required
            maxLength={2000}
            data-autofocus
          />
          <TextInput
            name="link"
            type="url"
            label={say.evidenceLink}
            value={link}
            onChange={(event) => setLink(event.currentTarget.value)}
            maxLength={1000}
          />
          <DialogueButtons onCancel={onClose} doIt={say.addEvidence} isPending={add.isPending} />
        </>
      )}
    </FormDialogue>
  );
}
