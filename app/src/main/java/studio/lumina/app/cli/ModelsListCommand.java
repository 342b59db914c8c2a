package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.Size;
import studio.lumina.core.models.catalog.CatalogModel;
import studio.lumina.core.models.fit.DeviceFit;
import studio.lumina.core.models.fit.FreeRoom;
import studio.lumina.core.models.importing.InstalledModels;

/// `lumina models list`: the known models and those here, a line each.
@Command(
    name = "list",
    description = "Lists the models that are known and those that are here.",
    mixinStandardHelpOptions = true)
final class ModelsListCommand implements Callable<Integer> {
  private final Console console;
  private final ModelsPlaces places;

  @Mixin private final CacheOption cache = new CacheOption();

  ModelsListCommand(Console console, ModelsPlaces places) {
    this.console = console;
    this.places = places;
  }

  @Override
  public Integer call() {
    List<InstalledModels.Installed> here = new ArrayList<>(places.installed(cache.folder()).all());
    FreeRoom room = FreeRoom.now(OptionalLong.empty());
    for (CatalogModel model : places.catalog().models()) {
      List<InstalledModels.Installed> copies =
          here.stream()
              .filter(each -> each.repository().equals(Optional.of(model.repository())))
              .toList();
      here.removeAll(copies);
      String state = copies.isEmpty() ? "not here" : state(copies.getLast().state());
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-26s %-12s about %s, %s",
                  model.id(),
                  state,
                  ByteText.of(model.downloadBytes()),
                  fit(model, room)));
    }
    for (InstalledModels.Installed each : here) {
      console.out().println(name(each) + "  " + state(each.state()) + "  " + each.folder());
    }
    return Exit.DONE;
  }

  private static String name(InstalledModels.Installed each) {
    return each.repository()
        .map(Object::toString)
        .orElse(String.valueOf(each.folder().getFileName()));
  }

  static String state(InstalledModels.State state) {
    return switch (state) {
      case InstalledModels.State.Ready _ -> "ready";
      case InstalledModels.State.Partial(long kept, long total) ->
          "paused at " + (total == 0 ? 0 : kept * 100 / total) + " %";
      case InstalledModels.State.Damaged(var problem) ->
          "damaged: " + CommandLineProgram.oneLine(ProblemText.full(problem));
    };
  }

  static String fit(CatalogModel model, FreeRoom room) {
    Size size = new Size(model.targetSize(), model.targetSize());
    DeviceFit fit = DeviceFit.all(model.shape(), size, room).getFirst();
    String needs =
        "needs "
            + ByteText.of(fit.need().total())
            + " in "
            + fit.precision().name().toLowerCase(Locale.ROOT)
            + ", "
            + ByteText.of(fit.free())
            + " are free";
    return switch (fit.verdict()) {
      case FITS -> "fits: " + needs;
      case TIGHT -> "fits barely: " + needs;
      case TOO_LARGE -> "too large: " + needs;
    };
  }
}
