/** The door of the engine: what the rest of the product may use. */
export * from './roster/model.js';
