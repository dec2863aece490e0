/** A word that BuildKit refuses to expand. */
export class ExpansionError extends Error {}

/** A word that we do not follow, although the builder would. */
export class TooMuch extends ExpansionError {}
