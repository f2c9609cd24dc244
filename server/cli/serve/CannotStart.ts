/** Said to whoever started it: what happened, what it means, what to do. */
export class CannotStart extends Error {}
