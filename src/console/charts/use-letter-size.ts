import { useMediaQuery } from '@mantine/hooks';

const [WIDE, NARROW] = [13, 24];

/** How many times as large as usual the letters of a drawing are: on a telephone it shrinks and they must not (see `charts.module.css`). */
export function useLetterSize(): number {
  return useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ? NARROW / WIDE : 1;
}
