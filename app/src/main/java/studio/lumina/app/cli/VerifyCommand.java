package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.lumina.core.verify.Report;
import studio.lumina.core.verify.Verification;

/// `lumina verify`: every entry of a folder of expected values against this implementation.
@Command(
    name = "verify",
    description = "Checks this implementation against a folder of expected values.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "Folder in the reference format.")
  private Path folder = Path.of("");

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Report report = Verification.run(folder, check -> console.out().println(check.line()));
    console.remark(report.summary());
    return report.passed() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
