import type { Finding, FindingsReport } from '../../domain/index.ts';
import { addressPart, jsonText, oneLine } from '../../words/escape.ts';
import { remarksOf } from './finding-words.ts';
import type { FindingsContext, FindingsReporter } from './findings-reporter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0: one run, whose rules are the checks. Places count in UTF-16 units, as ours do. */
export const findingsSarif: FindingsReporter = (report, context) => {
  const { run, tool, language, checks, findings, exitCode } = report;
  return `${jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            language,
            rules: checks.map(ruleOf),
          },
        },
        automationDetails: { id: `${tool.name}/${run}/` },
        invocations: [{ executionSuccessful: exitCode <= 1, exitCode }],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: context.say('findings/repository-root') } } },
        results: findings.map((finding) => resultOf(finding, report, context)),
      },
    ],
  })}\n`;
};

function ruleOf({ code, title, help, severity }: FindingsReport['checks'][number]) {
  return {
    id: code,
    shortDescription: { text: oneLine(title) },
    fullDescription: { text: oneLine(help) },
    help: { text: oneLine(help) },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(finding: Finding, { checks, subjects }: FindingsReport, context: FindingsContext) {
  const { code, severity, at, fingerprint, exception } = finding;
  const subject = subjects.find(({ id }) => id === finding.subject);
  const location = {
    ...(at === undefined ? {} : { physicalLocation: placed(at, context) }),
    ...(subject === undefined ? {} : { logicalLocations: [{ name: oneLine(subject.name), kind: 'module' }] }),
  };
  return {
    ruleId: code,
    ruleIndex: checks.findIndex((check) => check.code === code),
    level: severity,
    message: { text: [finding.message, ...remarksOf(finding, context.say)].map(plainMessage).join('. ') },
    locations: Object.keys(location).length === 0 ? [] : [location],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(exception === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: oneLine(exception.reason) }] }),
  };
}

function placed({ file, line, column, length = 1 }: NonNullable<Finding['at']>, { inRepository }: FindingsContext) {
  return {
    artifactLocation: addressOf(inRepository(file)),
    ...(line === undefined
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column, endColumn: column + length }),
          },
        }),
  };
}

/** From the root of the repository; of a file outside of it the whole address, which has no base. */
function addressOf(path: string) {
  const [, drive = '', rest = ''] = /^([a-z]:)?(\/.*)$/is.exec(path) ?? [];
  const uri = (rest || path).split('/').map(addressPart).join('/');
  return rest === '' ? { uri, uriBaseId: '%SRCROOT%' } : { uri: `file://${drive && `/${drive}`}${uri}` };
}

/** In a message of SARIF, brackets in front of a parenthesis make a link. */
function plainMessage(text: string): string {
  return /\]\(/.test(text) ? oneLine(text).replace(/[\\[\]]/g, '\\$&') : oneLine(text);
}
