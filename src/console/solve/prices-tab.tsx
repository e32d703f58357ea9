import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ofFigures, spokenByItself } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { insightsFiguresOptions } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import type { Figures } from './figures.js';
import { InsightQuestion } from './insight-question.js';
import { priceRows } from './price-rows.js';
import { useInsight, type AnswerTo } from './use-insight.js';
import type { Version } from './versions.js';
import { whyWords } from './why-words.js';

/** What the cost is made of, and what each rule and weight costs, as far as it is proved. */
export function PricesTab({ version }: { readonly version: Version }) {
  const say = useWords(whyWords).prices;
  const query = useQuery(insightsFiguresOptions({ path: { id: version.id } }));
  const insight = useInsight(version.id, 'rule-costs');
  return (
    <Stack>
      <Loaded query={query}>{(figures) => <PriceTable figures={figures} />}</Loaded>
      <Title order={3} size="h5">
        {say.rules}
      </Title>
      <Text size="sm" maw="60rem">
        {say.rulesHint}
      </Text>
      <InsightQuestion insight={insight} button={say.ask} hint={say.askHint} />
      {insight.answer !== undefined && <RuleTable answer={insight.answer} />}
    </Stack>
  );
}

function PriceTable({ figures }: { readonly figures: Figures }) {
  const say = useWords(whyWords).prices;
  const terms: Readonly<Record<string, string>> = useWords(whyWords).terms;
  const { number, percent } = useFormats();
  return (
    <HeadedTable
      label={say.madeOf}
      columns={[
        spokenByItself(say.madeOf),
        ofFigures(say.amount),
        ofFigures(say.weight),
        ofFigures(say.cost),
        ofFigures(say.share),
      ]}
    >
      {priceRows(figures).map(({ name, amount, weight, cost }) => (
        <Table.Tr key={name}>
          <Table.Th scope="row">{terms[name] ?? name}</Table.Th>
          <Table.Td>{amount === undefined ? '' : number(amount)}</Table.Td>
          <Table.Td>{weight === undefined ? '' : number(weight)}</Table.Td>
          <Table.Td>{number(cost)}</Table.Td>
          <Table.Td>{percent(cost / Math.max(1, figures.objective))}</Table.Td>
        </Table.Tr>
      ))}
      <Table.Tr>
        <Table.Th scope="row">{say.total}</Table.Th>
        <Table.Td />
        <Table.Td />
        <Table.Td>{number(figures.objective)}</Table.Td>
        <Table.Td />
      </Table.Tr>
    </HeadedTable>
  );
}

function RuleTable({ answer: { costs, objective, bound, isComplete } }: { readonly answer: AnswerTo<'rule-costs'> }) {
  const say = useWords(whyWords).prices;
  const { language } = useLanguage();
  const { number } = useFormats();
  return (
    <>
      <Text size="sm">{say.known(number(objective), number(bound))}</Text>
      {!isComplete && <Text size="sm">{say.incomplete}</Text>}
      <HeadedTable label={say.rules} columns={[say.without, say.cheaper]}>
        {costs
          .toSorted((one, other) => other.least - one.least || other.most - one.most)
          .map(({ name, sentence, least, most }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{sentence[language]}</Table.Th>
              <Table.Td>{rangeText(say, number(least), number(most), least)}</Table.Td>
            </Table.Tr>
          ))}
      </HeadedTable>
    </>
  );
}

function rangeText(say: (typeof whyWords)['ru']['prices'], least: string, most: string, from: number): string {
  if (least === most) return from === 0 ? say.nothing : say.exactly(most);
  return from === 0 ? say.atMost(most) : say.between(least, most);
}
