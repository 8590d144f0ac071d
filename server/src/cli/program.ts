import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { formats, requestError, thresholds, type CheckRequest, type Format, type Shard, type Threshold } from './request.ts';

/** What the command line asks for: a check, or only a text to print. */
export type Order =
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'print'; readonly text: string };

interface Options {
  readonly today?: string;
  readonly format: Format;
  readonly config?: string;
  readonly fix?: boolean;
  readonly checkLinks?: boolean;
  readonly failOn: Threshold;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly changedSince?: string;
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly stdinPath?: string;
}

/**
 * Reads the arguments behind the program's name. `clock` tells today (`YYYY-MM-DD`) where no `--today` is given.
 * @throws a request error for anything that can't be understood or combined
 */
export function readArguments(args: readonly string[], version: string, clock: () => string): Order {
  let order: Order | undefined;
  let printed = '';
  const program = programOf(version, (paths, options) => { order = { kind: 'check', request: requestOf(paths, options, clock) }; });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: text => { printed += text; }, writeErr: () => {} });
  }
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw requestError(oneLine(error));
    return { kind: 'print', text: printed };
  }
  if (order === undefined) throw requestError('nothing to do: try "source-backed check" or "source-backed --help"');
  return order;
}

/** Commander suggests on a line of its own. */
const oneLine = ({ code, message }: CommanderError): string =>
  code === 'commander.help' ? 'nothing to do: try "source-backed check" or "source-backed --help"' : message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');

function programOf(version: string, check: (paths: readonly string[], options: Options) => void): Command {
  const program = new Command('source-backed')
    .description('Checks Markdown articles for claims without citations, stale dates and figures that disagree.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showSuggestionAfterError();
  program.command('check')
    .description('check articles and print what was found')
    .addArgument(new Argument('[paths...]', 'files, folders, globs, or - for standard input').default(['.'], 'the current folder'))
    .addOption(new Option('--today <date>', 'the day to judge dates by, as YYYY-MM-DD (default: the clock\'s)').argParser(readDay))
    .addOption(new Option('--format <format>', 'how to print findings').choices(formats).default('text'))
    .option('--config <file>', 'configuration file (default: the nearest .source-backed.json above each article)')
    .option('--fix', 'apply the safe fixes to the files, then print what is left')
    .addOption(new Option('--fail-on <severity>', 'the least severity that makes the exit code 1').choices(thresholds).default('warning'))
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--write-baseline <file>', 'accept all findings of now in this file')
    .option('--changed-since <revision>', 'only findings on lines changed since this git revision')
    .addOption(new Option('--shard <k/n>', 'check only the k-th of n parts of the articles').argParser(readShard))
    .addOption(new Option('--jobs <n>', 'how many articles to check at the same time').argParser(readCount))
    .option('--check-links', 'ask the network whether the sources\' pages are still there')
    .option('--stdin-path <path>', 'the path under which standard input is checked')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', exitCodes)
    .action(check);
  return program;
}

const exitCodes = `
Exit code: 0 when nothing at or above --fail-on was found, 1 when something was,
2 when the request could not be carried out.`;

function readDay(written: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  // An impossible day such as 31 February would roll over to the next month.
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written) {
    throw new InvalidArgumentError('It must be a day as YYYY-MM-DD.');
  }
  return written;
}

function readShard(written: string): Shard {
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  if (part === undefined || shard.part < 1 || shard.part > shard.parts) {
    throw new InvalidArgumentError('It must be K/N with K from 1 to N, such as 2/5.');
  }
  return shard;
}

function readCount(written: string): number {
  if (!/^[1-9]\d{0,2}$/.test(written)) throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(written);
}

function requestOf(paths: readonly string[], options: Options, clock: () => string): CheckRequest {
  const request: CheckRequest = {
    paths,
    today: options.today ?? clock(),
    format: options.format,
    config: options.config,
    fix: options.fix ?? false,
    checkLinks: options.checkLinks ?? false,
    failOn: options.failOn,
    baseline: options.baseline,
    writeBaseline: options.writeBaseline,
    changedSince: options.changedSince,
    shard: options.shard,
    jobs: options.jobs,
    stdinPath: options.stdinPath,
  };
  refuseContradictions(request);
  return request;
}

function refuseContradictions({ paths, fix, writeBaseline, shard, changedSince, stdinPath }: CheckRequest): void {
  const stdin = paths.includes('-');
  if (fix && stdin) throw requestError('--fix can\'t write to standard input: name a file');
  if (stdinPath !== undefined && !stdin) throw requestError('--stdin-path needs - among the paths');
  if (changedSince !== undefined && stdin) throw requestError('--changed-since can\'t tell what changed in standard input');
  if (writeBaseline !== undefined && shard) throw requestError('--write-baseline needs the whole run: leave out --shard');
  if (writeBaseline !== undefined && changedSince !== undefined) throw requestError('--write-baseline needs all findings: leave out --changed-since');
}
