import c from './jest.config.js';
const { globalSetup, ...r } = c; export default { ...r, randomize: false };
