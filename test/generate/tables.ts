import type { Check } from '../../server/src/checks/check.ts';
import { groupTitles, settingsPages } from './settings.ts';

const row = (...cells: readonly string[]): string => `| ${cells.map(cell => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;

/** The table of checks, group by group, each id a link to its page. */
export function checkTable(checks: readonly Check[], folder: string): string {
  const rows = Object.entries(groupTitles).flatMap(([group, title]) => checks
    .filter(check => check.group === group)
    .map(({ id, summary, severity }) => row(`[\`${id}\`](${folder}/${id}.md)`, title.toLowerCase(), summary, severity)));
  return [row('check', 'group', 'flags', 'severity'), row('---', '---', '---', '---'), ...rows].join('\n');
}

/** A command as the manifest contributes it. */
export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

/** The table of commands, as the palette lists them. */
export const commandTable = (commands: readonly Command[]): string => [
  row('command', 'id, for key bindings'), row('---', '---'),
  ...commands.map(({ command, title, category }) => row(`${category}: ${title}`, `\`${command}\``)),
].join('\n');

/** The table of the settings that hold for everything; those of the checks are told by one line. */
export function settingsTable(checks: readonly Check[]): string {
  const [general] = settingsPages(checks);
  const rows = Object.entries(general!.properties).map(([key, setting]) => row(`\`${key}\``, `\`${JSON.stringify(setting.default)}\``, setting.markdownDescription));
  return [
    row('setting', 'default', 'what it does'), row('---', '---', '---'), ...rows,
    row('`sourceBacked.checks.ID.severity`', 'by check', 'Severity of a check\'s findings, or `off`.'),
    row('`sourceBacked.checks.ID.OPTION`', 'by check', 'The options on the check\'s page.'),
  ].join('\n');
}
