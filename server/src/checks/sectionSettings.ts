import type { Article } from '../article/model.ts';
import type { OptionValue, Settings, Severity } from '../settings.ts';
import type { Check } from './check.ts';

/** What the settings say of one check: everywhere, or in one section. */
export interface CheckReading {
  readonly severity: Severity | 'off';
  readonly option: (name: string) => OptionValue;
}

/** A check's severity and options outside of any section; `defaultSeverity` counts where the settings name none. */
export function readSettings(check: Check, settings: Settings, layers: readonly Settings['checks'][] = []): CheckReading {
  const given = [settings.checks, ...layers].map(checks => checks[check.id]);
  return {
    severity: given.findLast(layer => layer?.severity !== undefined)?.severity ?? check.severity,
    option: name => given.findLast(layer => layer?.options?.[name] !== undefined)?.options?.[name] ?? check.options[name]!.default,
  };
}

/** A check's severity and options in a section (index into `article.sections`): those for it or for one around it count. */
export function readSettingsIn(check: Check, settings: Settings, article: Article, section: number): CheckReading {
  const place = article.sections[section];
  if (!place || !settings.sections?.length) return readSettings(check, settings);
  const titles = [...place.parents.map(parent => article.sections[parent]!), place].map(({ title }) => title);
  const layers = settings.sections.filter(({ titles: wanted }) => titles.some(title => isNamed(title, wanted)));
  return readSettings(check, settings, layers.map(({ checks }) => checks));
}

/** Index of the section that holds an offset. */
export function sectionAt(article: Article, offset: number): number {
  return Math.max(0, article.sections.findLastIndex(({ span }) => span.start <= offset));
}

/** Whether a heading is one of those named: in any case, `*` standing for any characters. */
export function isNamed(title: string, wanted: readonly string[]): boolean {
  return wanted.some(pattern => new RegExp(`^${pattern.trim().split('*').map(escapeLiteral).join('.*')}$`, 'isu').test(title.trim()));
}

const escapeLiteral = (literal: string): string => literal.replace(/[\\^$.|?+()[\]{}/]/g, '\\$&');
