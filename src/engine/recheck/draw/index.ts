export * from './allocation.js';
export * from './beacon.js';
export * from './byte-order.js';
export * from './frame.js';
export * from './seed.js';
export * from './select.js';
export * from './ticket.js';
