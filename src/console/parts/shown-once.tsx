import { Button, Code, CopyButton, Stack, Text } from '@mantine/core';

interface Props {
  readonly secret: string;
  readonly hint: string;
  readonly copy: string;
  readonly copied: string;
}

/** A secret that the service shows only now. */
export function ShownOnce({ secret, hint, copy, copied }: Props) {
  return (
    <Stack align="flex-start">
      <Text size="sm">{hint}</Text>
      <Code block w="100%" tabIndex={0}>
        {secret}
      </Code>
      <CopyButton value={secret}>
        {(state) => (
          <Button onClick={state.copy} data-autofocus>
            {state.copied ? copied : copy}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
