package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.LuminaException;
import studio.lumina.core.checkpoint.Inspection;

/// `lumina info`: what checkpoint files are, a line each.
@Command(
    name = "info",
    description = "Tells what checkpoint folders, .safetensors and .ckpt files are.",
    mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders and files.")
  private final List<Path> paths = new ArrayList<>();

  InfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int status = Exit.DONE;
    for (Path path : paths) {
      try {
        console.out().println(path + ": " + describe(Inspection.of(path)));
      } catch (LuminaException e) {
        console
            .out()
            .println(path + ": " + CommandLineProgram.oneLine(ProblemText.full(e.problem())));
        status = Exit.PROBLEM;
      }
    }
    return status;
  }

  private static String describe(Inspection inspection) {
    return switch (inspection) {
      case Inspection.Checkpoint found ->
          String.format(
              Locale.ROOT,
              "checkpoint %s, %d layers, hidden %d, vocabulary %d, context %d, %s%s, %s",
              found.name(),
              found.config().layers(),
              found.config().hidden(),
              found.config().vocabulary(),
              found.config().context(),
              found.targetSize().isPresent()
                  ? "pictures of " + found.targetSize().getAsInt() + " pixels, "
                  : "",
              found.config().maskImageLogits() ? "cannot draw" : "draws",
              content(found.content())
                  + found.codec().map(codec -> ", codec " + codec).orElse(", no codec found"));
      case Inspection.Codec found ->
          String.format(
              Locale.ROOT,
              "picture codec, %d codes, %s",
              found.config().codebook(),
              content(found.content()));
      case Inspection.Weights found -> "safetensors, " + content(found.content());
      case Inspection.Archive found -> "torch archive, " + content(found.content());
    };
  }

  private static String content(Inspection.Content content) {
    return String.format(
        Locale.ROOT,
        "%d tensors, %,d weights, %s",
        content.tensors(),
        content.parameters(),
        content.types().stream().map(Enum::name).collect(Collectors.joining("/")));
  }
}
