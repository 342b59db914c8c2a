package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.LuminaException;

/// What went wrong with single files of a command that went on with the others: told as it happens,
/// counted at the end.
final class Failures {
  private final Console console;
  private final List<String> names = new ArrayList<>();

  Failures(Console console) {
    this.console = console;
  }

  void add(String name, LuminaException failure) {
    names.add(name);
    String sentence = CommandLineProgram.oneLine(ProblemText.full(failure.problem()));
    console.remark("lumina: " + (sentence.contains(name) ? "" : name + ": ") + sentence);
  }

  /// @return the exit status: [Exit#DONE], or [Exit#CHECK_FAILED] where something failed
  int status() {
    return names.isEmpty() ? Exit.DONE : Exit.CHECK_FAILED;
  }
}
