package studio.lumina.core.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.torch.Torch;

/// Checks everything in a folder of expected values against this implementation, with nothing about
/// a particular set built in: folder names, ids, sizes and cases come from its descriptions, the
/// tolerances from the format's.
public final class Verification {
  private Verification() {}

  /// Makes all checks, on the processor.
  ///
  /// @param listener told each check as it is made, on this thread
  /// @throws LuminaException with [Problem.FileMissing] where there is no such folder, or
  ///   [Problem.EngineBroken]; a missing or malformed entry is a failed check
  public static Report run(Path folder, Consumer<? super Check> listener) {
    if (!Files.isDirectory(folder.resolve("expected"))) {
      throw new LuminaException(
          new Problem.FileMissing(
              folder.resolve("expected").toString(), "folder of expected values"));
    }
    Torch.start(0);
    ReferenceFolder reference = new ReferenceFolder(folder);
    Checks checks = new Checks(listener);
    checks.part("preprocess", () -> PreprocessChecks.run(reference, checks));
    checks.part("vqgan", () -> CodecChecks.run(reference, checks));
    checks.part("tokenizer", () -> TextChecks.tokenizer(reference, checks));
    checks.part("prompts", () -> TextChecks.prompts(reference, checks));
    checks.part("transformer", () -> TransformerChecks.run(reference, checks));
    checks.part("logits", () -> LogitsChecks.run(reference, checks));
    checks.part("end to end", () -> WholeRunChecks.run(reference, checks));
    return checks.report();
  }
}
