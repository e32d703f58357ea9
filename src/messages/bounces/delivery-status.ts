/** What a mail server says of one recipient in a `message/delivery-status` (RFC 3464). */
export interface RecipientStatus {
  readonly address: string;
  /** failed, delayed, delivered, relayed or expanded. */
  readonly action: string;
  /** `5.1.1`, where the server says no more than `5.0.0` that of its diagnostic. */
  readonly status: string;
  /** What the server that refused it answered. */
  readonly diagnostic: string;
}

type Fields = ReadonlyMap<string, string>;

/** Reads the recipients of a report; whatever has no address or no action is not one of them. */
export function recipientStatuses(report: string): readonly RecipientStatus[] {
  return report
    .replaceAll('\r\n', '\n')
    .split(/\n[\t ]*\n/u)
    .map(fieldsOf)
    .flatMap((fields): RecipientStatus[] => {
      const address = addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient'));
      const action = fields.get('action')?.toLowerCase();
      if (address === undefined || action === undefined) return [];
      const diagnostic = typed(fields.get('diagnostic-code')) ?? '';
      return [{ address, action, status: preciseStatus(fields.get('status') ?? '', diagnostic), diagnostic }];
    });
}

/** Header fields of a block, by lower-case name; a line that begins with a space goes on with the one before. */
function fieldsOf(block: string): Fields {
  const lines = block.replaceAll(/\n[\t ]+/gu, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

/** `rfc822; anna@school.example` without the type. */
function typed(value: string | undefined): string | undefined {
  return value === undefined ? undefined : value.slice(value.indexOf(';') + 1).trim();
}

function addressOf(value: string | undefined): string | undefined {
  const address = typed(value)?.replaceAll(/^<|>$/gu, '').toLowerCase();
  return address?.includes('@') === true ? address : undefined;
}

/** Exim and others write 5.0.0 and leave the reason to the answer that they pass on. */
function preciseStatus(field: string, diagnostic: string): string {
  const status = enhancedStatus(field) ?? '';
  if (status !== '' && !status.endsWith('.0.0')) return status;
  return enhancedStatus(diagnostic) ?? status;
}

/** The first enhanced status code (RFC 3463) in an answer: `5.1.1`. */
export function enhancedStatus(text: string): string | undefined {
  return /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(text)?.[0];
}
