import type { Check, Example, Finding } from '../../server/src/checks/check.ts';
import { checks } from '../../server/src/checks/index.ts';
import { analyze } from '../../server/src/engine.ts';
import { defaultSettings, type Settings } from '../../server/src/settings.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A text without its `«…»` marks, and the spans that they marked. */
export function unmarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let open = -1;
  for (const char of marked) {
    if (char === '«') open = text.length;
    else if (char === '»') spans.push({ start: open, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** Settings of an example: its check alone, every other one off (but where the check is about what the others found). */
export function settingsOf(check: Check, example: Example): Settings {
  const off = check.runsLast ? {} : Object.fromEntries(checks.filter(other => other.id !== check.id).map(other => [other.id, { severity: 'off' as const }]));
  const own = example.options ? { [check.id]: { options: example.options } } : {};
  return { ...defaultSettings(example.today ?? '2026-11-23'), checks: { ...off, ...own }, ...(example.links ? { links: example.links } : {}) };
}

/** What a check finds in a text under an example's settings. */
export const findingsOf = (check: Check, example: Example, text: string): readonly Finding[] =>
  analyze(text, settingsOf(check, example)).findings.filter(finding => finding.check === check.id);
