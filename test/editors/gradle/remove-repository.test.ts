import { describe, it } from 'vitest';
import { removeRepository } from '../../../src/editors/gradle/remove-repository.ts';
import { expectEdit, expectPresent } from './support.ts';

const isGone = (url: string): boolean => url.startsWith('https://dl.bintray.com/umsdk/');
const URL = 'https://dl.bintray.com/umsdk/release';

describe('a repository is taken out', () => {
  it('wherever it is declared, in either form, and others stay', () => {
    expectEdit(
      'groovy',
      removeRepository('groovy', isGone),
      `buildscript {\n    repositories {\n        google()\n        maven { url '${URL}' } // dead\n    }\n}\nallprojects {\n    repositories {\n        jcenter()\n        maven {\n            url "${URL}"\n        }\n        maven { url 'https://dl.bintray.com/other/maven' }\n    }\n}\n`,
      "buildscript {\n    repositories {\n        google()\n    }\n}\nallprojects {\n    repositories {\n        jcenter()\n        maven { url 'https://dl.bintray.com/other/maven' }\n    }\n}\n",
    );
    expectEdit(
      'kotlin',
      removeRepository('kotlin', isGone),
      `repositories { google(); maven("${URL}") }\n`,
      'repositories { google() }\n',
    );
  });

  it('by a variable too, which stays', () => {
    expectEdit(
      'groovy',
      removeRepository('groovy', isGone),
      `def dead = '${URL}'\nrepositories {\n    google()\n    maven { url dead }\n}\n`,
      `def dead = '${URL}'\nrepositories {\n    google()\n}\n`,
    );
  });

  it('not where there is none, and not where a condition decides', () => {
    expectPresent('groovy', removeRepository('groovy', isGone), 'repositories {\n    google()\n}\n');
    expectPresent(
      'groovy',
      removeRepository('groovy', isGone),
      `if (x) {\n    repositories {\n        maven { url '${URL}' }\n    }\n}\n`,
    );
  });
});
