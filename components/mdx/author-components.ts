import { ownComponents } from '@/.hoego/components';

/** What an author may use in `.mdx` without an import: our components, then those of `content/components/`. */
export const authorComponents = { ...ownComponents };
