// Until help and completion ask the registry themselves.
export { formatNames } from './registry.ts';
