import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useSchoolNames } from '../place/school-names.js';
import type { RosterSheetTakeBackResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { sheetWords } from './sheet-words.js';

interface Props {
  readonly outcome: RosterSheetTakeBackResponse;
  readonly isWriting: boolean;
  readonly onWrite: () => void;
}

/** What an edited roster changes, what is wrong with it, and the button that keeps it. */
export function SheetOutcome({ outcome: { problems, violations, diff }, isWriting, onWrite }: Props) {
  const say = useWords(sheetWords);
  const { language } = useLanguage();
  const changes = useChanges(diff);
  const [errors, warnings] = (['error', 'warning'] as const).map((each) => problems.filter(({ severity }) => severity === each));
  if (errors!.length > 0) return <Faults faults={problems} title={say.problems} color="red" />;
  const told = warnings!.length > 0 && <Faults faults={warnings!} title={say.warnings} color="yellow" />;
  if (changes.length === 0)
    return (
      <>
        {told}
        <Text role="status">{say.same}</Text>
      </>
    );
  return (
    <Stack component="section" gap="sm">
      {told}
      <Title order={2} size="h4">
        {say.diff}
      </Title>
      <Text role="status">
        {[say.added(diff.added.length), say.removed(diff.removed.length), say.replaced(diff.replaced.length)].join(', ')}
      </Text>
      <List size="sm">
        {changes.map((change) => (
          <List.Item key={change}>{change}</List.Item>
        ))}
      </List>
      {violations.length > 0 ? (
        <Alert color="red" role="alert" title={say.violations}>
          <List size="sm">
            {violations.map((violation) => (
              <List.Item key={violation.ru}>{violation[language]}</List.Item>
            ))}
          </List>
          <Text size="sm">{say.violationsHint}</Text>
        </Alert>
      ) : (
        <Group>
          <Button loading={isWriting} onClick={onWrite}>
            {say.apply}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface FaultsProps {
  readonly faults: Props['outcome']['problems'];
  readonly title: string;
  readonly color: 'red' | 'yellow';
}

/** Each with its place, what stands there and what to do. */
function Faults({ faults, title, color }: FaultsProps) {
  const say = useWords(sheetWords);
  const { language } = useLanguage();
  return (
    <Alert color={color} role={color === 'red' ? 'alert' : 'status'} title={title}>
      <List size="sm">
        {faults.map(({ row, column, value, message, remedy }, index) => (
          <List.Item key={index}>
            <strong>{[say.row(row, column), value].filter((part) => part !== '').join(': ')}</strong>
            {` – ${message[language]}. ${remedy[language]}.`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** `Н-001 → Н-002: Школа № 1, 21 апреля, вторник 09:00` */
function useChanges({ added, removed, replaced }: Props['outcome']['diff']): readonly string[] {
  const say = useWords(sheetWords);
  const { day } = useFormats();
  const nameOf = useSchoolNames();
  const at = ({ place, start }: { readonly place: string; readonly start: string }) =>
    say.line(nameOf(place), `${day(start.slice(0, 10))} ${start.slice(11, 16)}`);
  return [
    ...replaced.map((one) => `${one.person} → ${one.by}: ${at(one)}`),
    ...added.map((one) => `+ ${one.person}: ${at(one)}`),
    ...removed.map((one) => `− ${one.person}: ${at(one)}`),
  ];
}
