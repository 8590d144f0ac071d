import type { Citation } from '../article/model.ts';

/** A label as it is cited: `[1]`, `[^id]`, `@key`; a link's URL as it is. */
export function shownLabel({ style, label }: Pick<Citation, 'style' | 'label'>): string {
  switch (style) {
    case 'numeric': return `[${label}]`;
    case 'footnote': return `[^${label}]`;
    case 'pandoc': return `@${label}`;
    case 'link': return label;
  }
}
