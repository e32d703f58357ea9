export type { CertificateFault } from './fault.js';
export { type CertificateCheck, verifyCertificate } from './verify-certificate.js';
