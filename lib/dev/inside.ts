/** What dev runs of the same code as the pages that it draws: it is in their bundle, and follows each change of code. */
export { createDevContent } from './dev-content';
