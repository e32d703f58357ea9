export * from './agreement.js';
export * from './intervals.js';
export * from './many-raters.js';
export * from './paired.js';
export * from './reliability.js';
export * from './wilcoxon.js';
export * from './wilcoxon-normal.js';
export * from './discordant.js';
