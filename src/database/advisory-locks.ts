/** The advisory locks of the service, side by side: two of one number would wait for each other for ever. */
export const ADVISORY_LOCKS = {
  migrations: 7_305_001,
  ownerOfFolder: 7_305_002,
  firstToken: 7_305_003,
  tenantLogin: 7_305_004,
} as const;
