import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './check.ts';
import { names, type Directive } from './suppressionDirective.ts';
import { scopeOf } from './suppressionScope.ts';

/** A directive with the place it speaks of. */
export interface Order {
  readonly directive: Directive;
  /** Of an `ignore` or `review-after`; empty where nothing follows it, and for the other verbs. */
  readonly scope: readonly Span[];
}

type Target = Pick<Finding, 'check' | 'span'>;

/** Check whose findings a `review-after` holds back. */
const agingCheck = 'stale-date';

export const isLocal = ({ verb }: Directive): boolean => verb === 'ignore' || verb === 'review-after';

export const ordersOf = (article: Article, directives: readonly Directive[]): readonly Order[] =>
  directives.map(directive => ({ directive, scope: isLocal(directive) ? scopeOf(article, directive.comment) : [] }));

/** Whether an order speaks of a finding; a `review-after` does so even when its date has passed. */
export function concerns({ directive, scope }: Order, finding: Target, orders: readonly Order[]): boolean {
  switch (directive.verb) {
    case 'disable-file': return names(directive, finding.check);
    case 'ignore': return names(directive, finding.check) && isWithin(finding.span, scope);
    case 'review-after': return finding.check === agingCheck && isWithin(finding.span, scope);
    case 'disable': return switchBefore(orders, finding.span.start, finding.check) === directive;
    case 'enable': return false;
  }
}

/** Whether a directive leaves its findings out today (`YYYY-MM-DD`): a `review-after` does until the day before its date. */
export const isInForce = ({ from }: Directive, today: string): boolean => from === undefined || today < from;

const isWithin = (span: Span, scope: readonly Span[]): boolean =>
  scope.some(({ start, end }) => span.start >= start && (span.start < end || span.end === end));

/** The `disable` and `enable` directives that end before an offset. */
export const switchesBefore = (orders: readonly Order[], offset: number): readonly Directive[] =>
  orders.map(({ directive }) => directive).filter(({ verb, comment }) => (verb === 'disable' || verb === 'enable') && comment.span.end <= offset);

/** The switch that decides about a check at an offset: the last one before it that speaks of the check. */
export const switchBefore = (orders: readonly Order[], offset: number, check: string): Directive | undefined =>
  switchesBefore(orders, offset).findLast(directive => names(directive, check));
