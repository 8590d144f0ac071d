import type { Article } from '../../article/model.ts';

/** The next free number above all in use; footnotes of an article that names its own take `source-1`, `source-2` … */
export function freshLabel(article: Article, style: 'numeric' | 'footnote'): string {
  const labels = [...article.citations, ...article.sources].filter(item => item.style === style).map(item => item.label);
  const numbers = labels.filter(label => /^\d{1,6}$/.test(label)).map(Number);
  if (style === 'footnote' && labels.length > 0 && numbers.length * 2 < labels.length) return freeName(labels);
  return String(numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1);
}

function freeName(labels: readonly string[]): string {
  const taken = new Set(labels.map(label => label.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`source-${n}`)) return `source-${n}`;
}
