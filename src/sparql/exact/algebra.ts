// The door to the algebra: what operators take, by the name under which they know it.
export * as Algebra from './operations.js';
