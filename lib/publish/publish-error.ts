/** The finished pages cannot be published; the message says why. The old site stays. */
export class PublishError extends Error {}
