export type { CertificateFault } from './fault.js';
export { VERIFY_BOUND_PY } from './verify-bound-py.js';
export { type CertificateCheck, verifyCertificate } from './verify-certificate.js';
