import { Box, Table, type TableProps } from '@mantine/core';

interface Props extends TableProps {
  /** What a screen reader calls it. */
  readonly label: string;
}

/** A table that scrolls within itself on a narrow screen, by keyboard too. */
export function WideTable({ label, ...table }: Props) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} className="wide">
      <Table aria-label={label} verticalSpacing={6} highlightOnHover {...table} />
    </Box>
  );
}
