package studio.lumina.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.models.catalog.CatalogModel;
import studio.lumina.core.models.catalog.CodecSource;
import studio.lumina.core.models.catalog.ModelShape;
import studio.lumina.core.models.fit.DeviceFit;
import studio.lumina.core.models.fit.FreeRoom;
import studio.lumina.core.models.fit.MemoryBandwidth;
import studio.lumina.core.models.fit.PaintingTime;
import studio.lumina.core.models.importing.InstalledModels;
import studio.lumina.core.models.importing.LocalModel;

/// `lumina models info`: one model, what it needs and how long a picture would take here.
@Command(
    name = "info",
    description = "Tells what a model is, whether it fits this computer, and where it lies.",
    mixinStandardHelpOptions = true)
final class ModelsInfoCommand implements Callable<Integer> {
  private final Console console;
  private final ModelsPlaces places;

  @Parameters(paramLabel = "MODEL", description = "A name of `lumina models list`, or a folder.")
  private String name = "";

  @Mixin private final CacheOption cache = new CacheOption();

  ModelsInfoCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() {
    Optional<CatalogModel> known = places.catalog().find(name);
    Optional<InstalledModels.Installed> here =
        places
            .installed(cache.folder())
            .find(known.map(m -> m.repository().toString()).orElse(name));
    if (known.isEmpty() && here.isEmpty()) {
      throw new LuminaException(new Problem.ModelUnknown(name));
    }
    PrintStream out = console.out();
    known.ifPresent(model -> {
      out.println(model.name() + " (" + model.repository() + ")");
      out.println(
          "does: "
              + model.abilities().stream()
                  .sorted()
                  .map(each -> each.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
      out.println("licence: " + model.licence());
      out.println("download: about " + ByteText.of(model.downloadBytes()));
    });
    here.ifPresent(each -> {
      out.println("folder: " + each.folder());
      out.println("state: " + ModelsListCommand.state(each.state()));
    });
    if (here.isEmpty()) {
      out.println("state: not here");
    }
    known.ifPresentOrElse(
        model -> needs(model.shape(), model.targetSize()),
        () ->
            here.ifPresent(each -> {
              if (each.state() instanceof InstalledModels.State.Ready(LocalModel model)) {
                needs(ModelShape.of(model.config()), model.targetSize().orElse(512));
              }
            }));
    codec(here);
    return Exit.DONE;
  }

  private void needs(ModelShape shape, int target) {
    Size size = new Size(target, target);
    for (DeviceFit fit : DeviceFit.all(shape, size, FreeRoom.now(OptionalLong.empty()))) {
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s %s: %s needed (weights %s, cache %s, working %s), %s free: %s",
                  fit.device().name().toLowerCase(Locale.ROOT),
                  fit.precision().name().toLowerCase(Locale.ROOT),
                  ByteText.of(fit.need().total()),
                  ByteText.of(fit.need().weights()),
                  ByteText.of(fit.need().cache()),
                  ByteText.of(fit.need().working()),
                  ByteText.of(fit.free()),
                  fit.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    Duration time = PaintingTime.of(shape, Precision.BF16, size, MemoryBandwidth.measured());
    console
        .out()
        .println(
            "a picture of "
                + size
                + " takes at least "
                + Math.max(1, time.toMinutes())
                + " min on the processor (an estimate from the measured speed of the memory)");
  }

  private void codec(Optional<InstalledModels.Installed> here) {
    boolean inside =
        here.map(InstalledModels.Installed::state)
            .map(state ->
                state instanceof InstalledModels.State.Ready(LocalModel model)
                    && model.codec().isPresent())
            .orElse(false);
    Optional<Path> remembered = places.registry().read().codec();
    CodecSource source = places.catalog().codec();
    console
        .out()
        .println(
            inside
                ? "codec: with the model"
                : remembered
                    .map(folder -> "codec: " + folder)
                    .orElse(
                        "codec: missing. Accept its terms at "
                            + source.page()
                            + ", take the folder "
                            + source.folder()
                            + " with "
                            + String.join(", ", source.files())
                            + " from what you get, then `lumina models import FOLDER`"));
  }
}
