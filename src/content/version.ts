/** Included in every result. Raised when a question, weight or text changes what a person is told. */
export const CONTENT_VERSION = '2';
