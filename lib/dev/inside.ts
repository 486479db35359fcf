/** What dev runs of the same code as the pages that it draws: it is in their bundle, and follows each change of code. */
export { showDocuments } from '@/lib/content/live-documents';
export { createDevContent } from './dev-content';
