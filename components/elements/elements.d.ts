import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** Our custom elements, so that JSX knows them. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'code-tools': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'image-view': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'post-comments': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'reading-place': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'search-page': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'share-link': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'site-analytics': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'site-search': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      'theme-switch': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

declare global {
  interface Document {
    /** Whether the page is drawn ahead of time; TypeScript does not know it yet. */
    readonly prerendering?: boolean;
  }
}
