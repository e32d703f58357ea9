import { Chip, Group, Input, NativeSelect } from '@mantine/core';
import type { Ref } from 'react';
import { ManySelect } from '../parts/many-select.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { useWords } from '../words/language.js';
import { useSubjects, type Subject } from '../words/subjects.js';
import { words } from './words.js';

export interface Scope {
  readonly grades: readonly number[];
  readonly subjects: readonly Subject[];
  readonly schoolIds: readonly string[];
  /** The least level of risk of a school; 0: any. */
  readonly fromRisk: number;
}

export const WHOLE: Scope = { grades: [], subjects: [], schoolIds: [], fromRisk: 0 };

const GRADES = [4, 5, 6, 7, 8, 10];

interface Props {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
  readonly needsSchools?: boolean;
  /** The form was sent without them. */
  readonly isRefused?: boolean;
  readonly schoolsField?: Ref<HTMLInputElement>;
}

/** Which works of the campaign are meant: what is left out does not restrict. */
export function ScopeFields({ scope, onChange, needsSchools = false, isRefused = false, schoolsField }: Props) {
  const say = useWords(words);
  const subjects = useSubjects();
  const schools = useSchoolChoices();
  return (
    <>
      <Input.Wrapper label={say.grades} labelElement="div">
        <Chip.Group
          multiple
          value={scope.grades.map(String)}
          onChange={(grades) => onChange({ ...scope, grades: grades.map(Number) })}
        >
          <Group gap={6} role="group" aria-label={say.grades}>
            {GRADES.map((grade) => (
              <Chip key={grade} value={String(grade)} size="sm" variant="outline">
                {grade}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <ManySelect
        name="subjects"
        label={say.subjects}
        data={subjects.choices}
        value={scope.subjects}
        onChange={(chosen) => onChange({ ...scope, subjects: chosen })}
        searchable
        clearable
      />
      <NativeSelect
        name="fromRisk"
        label={say.fromRisk}
        value={scope.fromRisk}
        onChange={(event) => onChange({ ...scope, fromRisk: Number(event.currentTarget.value) })}
        data={Object.entries(say.risks).map(([value, label]) => ({ value, label }))}
      />
      <ManySelect
        name="schoolIds"
        ref={schoolsField}
        label={needsSchools ? say.schoolsNeeded : say.schools}
        required={needsSchools && scope.fromRisk === 0}
        error={isRefused && namesNoSchool(scope) && say.nameSchools}
        data={schools}
        value={scope.schoolIds}
        onChange={(schoolIds) => onChange({ ...scope, schoolIds })}
        searchable
        clearable
      />
    </>
  );
}

/** Whether neither schools nor a level of risk restrict it. */
export function namesNoSchool({ schoolIds, fromRisk }: Scope): boolean {
  return schoolIds.length === 0 && fromRisk === 0;
}

/** As the service takes it: an empty restriction is none. */
export function asked({ grades, subjects, schoolIds, fromRisk }: Scope) {
  return {
    ...(grades.length > 0 && { grades: [...grades] }),
    ...(subjects.length > 0 && { subjects: [...subjects] }),
    ...(schoolIds.length > 0 && { schoolIds: [...schoolIds] }),
    ...(fromRisk > 0 && { fromRisk }),
  };
}
