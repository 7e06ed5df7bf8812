import { describe, expect, it } from 'vitest';
import { runProgram, type Setup } from '../support/run-program.ts';

const chinese = /示例/;
const locale = (LANG: string): Setup => ({ env: { LANG }, stdoutIsTerminal: true });

describe('the language', () => {
  it.each<[string, string[], Setup, boolean]>([
    ['English in a pipe, whatever the locale', ['--help'], { env: { LANG: 'zh_CN.UTF-8' } }, false],
    ['that of the locale on a terminal', ['--help'], locale('zh_CN.UTF-8'), true],
    ['English where the locale is another', ['--help'], locale('zhx_XX.UTF-8'), false],
    ['English on a screen that shows another charset', ['--help'], locale('zh_CN.GB18030'), false],
    ['English where no charset is said', ['--help'], locale('zh_CN'), false],
    [
      'English on the console of Linux',
      ['--help'],
      { env: { LANG: 'zh_CN.UTF-8', TERM: 'linux' }, stdoutIsTerminal: true },
      false,
    ],
    [
      'the first of those that LANGUAGE prefers',
      ['--help'],
      { env: { LANG: 'en_US.UTF-8', LANGUAGE: 'fr:zh_CN:en' }, stdoutIsTerminal: true },
      true,
    ],
    [
      'that of the locale where LANGUAGE names none',
      ['--help'],
      { env: { LANG: 'zh_CN.UTF-8', LANGUAGE: '' }, stdoutIsTerminal: true },
      true,
    ],
    [
      'English where the locale wants none, whatever LANGUAGE says',
      ['--help'],
      { env: { LANG: 'C.UTF-8', LANGUAGE: 'zh' }, stdoutIsTerminal: true },
      false,
    ],
    ['that of the system where no variable is set', ['--help'], { locale: 'zh-Hans-CN', stdoutIsTerminal: true }, true],
    ['that of LANG before the system', ['--help'], { ...locale('C.UTF-8'), locale: 'zh-CN' }, false],
    ['English in a pipe, whatever the system', ['--help'], { locale: 'zh-CN' }, false],
    ['that of LC_ALL before LANG', ['--help'], { env: { LC_ALL: 'C', LANG: 'zh_CN' }, stdoutIsTerminal: true }, false],
    ['what MQ_ADVISOR_LANG says, in a pipe too', ['--help'], { env: { MQ_ADVISOR_LANG: 'zh' } }, true],
    [
      'what --lang says before all others',
      ['select', '--help', '--lang', 'en'],
      { env: { MQ_ADVISOR_LANG: 'zh' } },
      false,
    ],
    ['what --lang says', ['select', '--help', '--lang=zh'], {}, true],
  ])('is %s', async (_, argv, setup, isChinese) => {
    const { stdout, status } = await runProgram(argv, setup);
    expect(status).toBe(0);
    expect(chinese.test(stdout)).toBe(isChinese);
  });

  it('is refused when there is none of that name', async () => {
    const { stderr, status } = await runProgram(['--help'], { env: { MQ_ADVISOR_LANG: 'de' } });
    expect(status).toBe(2);
    expect(stderr).toContain('MQ_ADVISOR_LANG: unknown "de"');
  });
});
