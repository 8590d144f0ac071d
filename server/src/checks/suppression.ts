import type { Article } from '../article/model.ts';
import type { Finding, Problem } from './check.ts';
import { readDirectives, type Directive } from './suppressionDirective.ts';
import { concerns, isInForce, ordersOf, type Order } from './suppressionOrder.ts';
import { misdirected, problemsOf, unusedSuppressionId, type SuppressionContext } from './suppressionProblems.ts';

/** A finding that a comment asks to leave out, with the reason it gives. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

export interface Suppression {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Problems of `unused-suppression`, in text order. */
  readonly unused: readonly Problem[];
}

/** Splits findings by the article's suppression comments (contract, section 3), and tells which comments do nothing. */
export function applySuppressions(article: Article, findings: readonly Finding[], context: SuppressionContext): Suppression {
  const { directives, mistakes } = readDirectives(article);
  if (directives.length === 0 && mistakes.length === 0) return { kept: findings, suppressed: [], unused: [] };
  const orders = ordersOf(article, directives);
  const used = new Map<Directive, Set<string>>(directives.map(directive => [directive, new Set()]));
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const spoken = orders.filter(order => concerns(order, finding, orders)).map(({ directive }) => directive);
    for (const directive of spoken) used.get(directive)!.add(finding.check);
    const by = spoken.filter(directive => isInForce(directive, context.today));
    if (by.length === 0) kept.push(finding);
    else suppressed.push({ finding, reason: by.find(({ reason }) => reason)?.reason });
  }
  const problems = [
    ...mistakes.map(mistake => misdirected(article, mistake)),
    ...orders.flatMap(order => problemsOf(article, order, orders, used.get(order.directive)!, context)),
  ];
  const unused = problems.filter(problem => !orders.some(order => hides(order, problem, orders)));
  return { kept, suppressed, unused: unused.sort((a, b) => a.span.start - b.span.start) };
}

/** Only an order that names `unused-suppression` hides its problems, or a bare one would hide that it does nothing. */
const hides = (order: Order, { span }: Problem, orders: readonly Order[]): boolean =>
  order.directive.checks.some(({ id }) => id === unusedSuppressionId) && concerns(order, { check: unusedSuppressionId, span }, orders);
