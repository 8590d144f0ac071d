import { relative, resolve, sep } from 'node:path';
import type { Severity } from '../../settings.ts';
import type { Reporter } from '../outcome.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** GitHub's workflow commands, which become annotations of the lines they name. */
export const github: Reporter = function* ({ articles, errors }, { cwd, workspace }) {
  const file = (path: string): string => relative(workspace, resolve(cwd, path)).split(sep).join('/');
  for (const { report } of articles) {
    for (const { check, severity, message, range, related } of report.findings) {
      const { start, end } = range;
      // Columns count only within one line; the end column is the last one that belongs.
      const columns = start.line === end.line ? { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) } : {};
      const places = related.map(place => `${place.path}:${place.range.start.line + 1}: ${place.message}`);
      const properties = { file: file(report.path), line: start.line + 1, endLine: end.line + 1, ...columns, title: check };
      yield command(commands[severity], properties, [message, ...places].join('\n'));
    }
  }
  for (const { path, message } of errors) yield command('error', { file: file(path) }, message);
};

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name} ${list}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
