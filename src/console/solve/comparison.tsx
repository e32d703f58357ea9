import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CountBars } from '../charts/count-bars.js';
import { Loaded } from '../parts/loaded.js';
import { ChangesTable } from '../roster/changes-table.js';
import { insightsFiguresOptions, rosterVersionsDiffOptions } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { ComparisonTable } from './comparison-table.js';
import { loadBars, mostDuties, summaryOf, type Figures } from './figures.js';
import styles from './solve.module.css';
import { useSolveAddress } from './use-solve-address.js';
import type { Version, Versions } from './versions.js';
import { tryWords } from './try-words.js';
import { whyWords } from './why-words.js';
import { words } from './words.js';

interface Props {
  readonly version: Version;
  readonly versions: Versions;
}

/** Two versions side by side, both priced by the weights of the first: figures, loads, and whose duties differ. */
export function Comparison({ version, versions: { all } }: Props) {
  const say = useWords(tryWords).compare;
  const { states, whatIf } = useWords(words);
  const { beside, look } = useSolveAddress();
  const others = all.filter(({ id }) => id !== version.id);
  const other = others.find(({ number }) => number === beside) ?? others[0];
  if (other === undefined) return <Text>{say.alone}</Text>;
  return (
    <Stack>
      <NativeSelect
        w="22rem"
        maw="100%"
        label={say.with}
        value={other.id}
        onChange={(event) => look({ with: String(others.find(({ id }) => id === event.currentTarget.value)!.number) })}
        data={others.map(({ id, number, state, origin }) => ({
          value: id,
          label: `${number} · ${origin === 'what-if' ? whatIf : states[state]}`,
        }))}
      />
      <SideBySide key={other.id} one={version} other={other} />
    </Stack>
  );
}

function SideBySide({ one, other }: { readonly one: Version; readonly other: Version }) {
  const say = useWords(tryWords).compare;
  const query = { pricedBy: one.id };
  const [left, right] = [
    useQuery(insightsFiguresOptions({ path: { id: one.id }, query })),
    useQuery(insightsFiguresOptions({ path: { id: other.id }, query })),
  ];
  const diff = useQuery(rosterVersionsDiffOptions({ path: { id: other.id }, query: { from: one.id } }));
  return (
    <>
      <Loaded query={left}>
        {(of) => (
          <Loaded query={right}>
            {(beside) => (
              <>
                <ComparisonTable one={{ version: one, figures: of }} other={{ version: other, figures: beside }} />
                <PairOfLoads one={{ number: one.number, figures: of }} other={{ number: other.number, figures: beside }} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
      <Title order={3} size="h5">
        {say.changes(one.number, other.number)}
      </Title>
      <Loaded query={diff}>{(changes) => <ChangesTable diff={changes} />}</Loaded>
    </>
  );
}

interface Side {
  readonly number: number;
  readonly figures: Figures;
}

/** Both loads on one scale. */
function PairOfLoads({ one, other }: { readonly one: Side; readonly other: Side }) {
  const most = Math.max(mostDuties(one.figures.loads), mostDuties(other.figures.loads));
  const highest = Math.max(1, ...[one, other].flatMap(({ figures }) => figures.loads.map(({ people }) => people)));
  return (
    <div className={styles['pair']}>
      {[one, other].map((side) => (
        <Loads key={side.number} side={side} most={most} highest={highest} />
      ))}
    </div>
  );
}

interface LoadsProps {
  readonly side: Side;
  readonly most: number;
  readonly highest: number;
}

function Loads({ side: { number, figures }, most, highest }: LoadsProps) {
  const say = useWords(tryWords).compare;
  const of = useWords(whyWords).loads;
  const format = useFormats();
  const summary = summaryOf(figures);
  return (
    <figure style={{ margin: 0 }}>
      <Title order={3} size="h6" component="figcaption">
        {say.loads(number)}
      </Title>
      <CountBars
        bars={loadBars(figures, most)}
        highest={highest}
        label={`${say.loads(number)}: ${of.loadLabel(summary.least, summary.most, format.number(summary.mean))}`}
        axis={of.duties}
      />
    </figure>
  );
}
