/** Named in every result. Raised when a question, a weight or a text changes what a person is told. */
export const CONTENT_VERSION = '2';
