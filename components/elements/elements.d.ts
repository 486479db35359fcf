import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** Our custom elements, so that JSX knows them. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'theme-switch': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
