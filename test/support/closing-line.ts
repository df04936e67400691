/**
 * The plain last line of a run, `N passed, N failed`, for machines that read nothing else. It is printed when the
 * process ends: coverage tables and thresholds come after the reporters have had their say.
 */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  #passed = 0;
  #failed = 0;

  onInit(): void {
    process.once('exit', code => {
      // a threshold that was missed or an error outside every test fails the run without failing a test
      const failed = code !== 0 && this.#failed === 0 ? 1 : this.#failed;
      process.stdout.write(`\n${this.#passed} passed, ${failed} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      const before = this.#failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') this.#passed++;
        if (state === 'failed') this.#failed++;
      }
      // a file that could not even be loaded has no tests to count
      if (!module.ok() && this.#failed === before) this.#failed++;
    }
  }
}
