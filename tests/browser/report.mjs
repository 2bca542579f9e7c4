// Counts checks and prints those that failed.

// Complains where two values differ.
export const differ = (what, found, wanted) =>
  JSON.stringify(found) === JSON.stringify(wanted) ? [] :
    [`${what}: ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`];

export class Report {
  passed = 0;
  failed = 0;

  // One check: passed when there is nothing to complain of.
  check(name, complaints) {
    const list = Array.isArray(complaints) ? complaints : complaints ? [complaints] : [];
    if (list.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    console.log(`FAILED: ${name}`);
    for (const complaint of list.slice(0, 12)) console.log(`    ${complaint}`);
    if (list.length > 12) console.log(`    and ${list.length - 12} more`);
  }

  // A group of checks: that it breaks off is a failure, too.
  async run(name, body) {
    try {
      await body();
    } catch (error) {
      this.check(name, `broke off: ${error.stack ?? error}`);
    }
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}
