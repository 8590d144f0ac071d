import type { Article } from '../article/model.ts';
import { nearest, suggestion } from '../text/nearest.ts';
import type { Problem } from './check.ts';
import { removeComment, removeName, renameCheck } from './fixes/editDirective.ts';
import type { Directive, Misdirective, NamedCheck } from './suppressionDirective.ts';
import { isInForce, isLocal, switchBefore, switchesBefore, type Order } from './suppressionOrder.ts';

/** What suppressions are judged by. */
export interface SuppressionContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids of all checks there are. */
  readonly known: readonly string[];
  /** Checks whose findings are all here: an order for another one can't be told unused. */
  readonly ran: ReadonlySet<string>;
  /** Whether the user's settings turned a check off, for which a comment without names may be meant. */
  readonly someOff: boolean;
}

/** Id of the check that tells of suppressions. */
export const unusedSuppressionId = 'unused-suppression';

/** A comment addressed to the checks that none of them understands. */
export const misdirected = (article: Article, { comment, span, message }: Misdirective): Problem =>
  ({ span, message, fixes: () => [removeComment(article, comment)] });

/** What is wrong with an order, given the checks whose findings it spoke of. */
export function problemsOf(article: Article, order: Order, orders: readonly Order[], used: ReadonlySet<string>, context: SuppressionContext): readonly Problem[] {
  const { directive } = order;
  const strangers = directive.checks.filter(({ id }) => !context.known.includes(id));
  const idle = idleMessage(order, orders, used, context);
  return [
    ...strangers.map(name => unknownCheck(article, directive, name, context.known)),
    ...idleNames(directive, orders, used, context).map(name => idleName(article, directive, name)),
    ...(idle === undefined ? [] : [{ span: directive.comment.span, message: idle, fixes: () => [removeComment(article, directive.comment)] }]),
  ];
}

function unknownCheck(article: Article, directive: Directive, name: NamedCheck, known: readonly string[]): Problem {
  const meant = nearest(name.id, known);
  return {
    span: name.span,
    message: `There is no check "${name.id}"${suggestion(name.id, known) || '.'}`,
    fixes: () => [...(meant === undefined ? [] : [renameCheck(name, meant)]), removeName(article, directive, name)],
  };
}

/** Checks named although nothing of theirs is left out (or, for `enable`, although they are not disabled). */
function idleNames(directive: Directive, orders: readonly Order[], used: ReadonlySet<string>, context: SuppressionContext): readonly NamedCheck[] {
  const judged = directive.checks.filter(({ id }) => context.known.includes(id) && id !== unusedSuppressionId);
  if (directive.verb !== 'enable') return judged.filter(({ id }) => context.ran.has(id) && !used.has(id));
  return judged.filter(({ id }) => switchBefore(orders, directive.comment.span.start, id)?.verb !== 'disable');
}

const idleName = (article: Article, directive: Directive, name: NamedCheck): Problem => ({
  span: name.span,
  message: directive.verb === 'enable' ? `"${name.id}" is not disabled here.` : `This comment suppresses no ${name.id} finding.`,
  fixes: () => [removeName(article, directive, name)],
});

/** Why a directive that names no check does nothing; undefined where it does something, or may. */
function idleMessage({ directive, scope }: Order, orders: readonly Order[], used: ReadonlySet<string>, context: SuppressionContext): string | undefined {
  if (directive.checks.length > 0 || used.size > 0) return undefined;
  if (isLocal(directive) && scope.length === 0) return 'Nothing follows that this comment could speak of.';
  switch (directive.verb) {
    case 'enable': return isOpen(orders, directive) ? undefined : 'Nothing is disabled here.';
    case 'review-after': return isInForce(directive, context.today) ? undefined : 'The date has come, and nothing here is stale.';
    default: return context.someOff ? undefined : 'This comment suppresses no finding.';
  }
}

/** Whether something was disabled since the last bare `enable` before this one. */
function isOpen(orders: readonly Order[], enable: Directive): boolean {
  const before = switchesBefore(orders, enable.comment.span.start);
  const since = before.findLastIndex(({ verb, checks }) => verb === 'enable' && checks.length === 0) + 1;
  return before.slice(since).some(({ verb }) => verb === 'disable');
}
