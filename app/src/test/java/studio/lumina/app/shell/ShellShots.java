package studio.lumina.app.shell;

import java.util.List;
import javafx.scene.control.ToggleButton;
import studio.lumina.app.ui.Notices;
import studio.lumina.app.work.News;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;

/// The frame's states.
final class ShellShots {
  private ShellShots() {}

  static List<Shot> all() {
    return List.of(
        Shot.of(
            "loading",
            s ->
                s.workshop()
                    .tell(
                        new News.ModelOpening(
                            Opening.of("/models/x"),
                            new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.6)))),
        Shot.of(
            "notice",
            s -> {
              s.frame().notices().tell("Moved to the trash", new Notices.Action("Undo", () -> {}));
              s.frame()
                  .notices()
                  .problem(new Problem.DiskFull("/home/ada/pictures", 4_000_000, 120_000));
            }),
        Shot.of("palette", s -> s.window().showPalette()),
        Shot.of("key-sheet", s -> s.window().showKeys()),
        Shot.of("model", s -> s.window().showModel()),
        Shot.of("model-failed", ShellShots::modelFailed),
        Shot.of("settings", s -> s.window().go("settings")),
        Shot.of("settings-keys", s -> page(s, "keys")),
        Shot.of("settings-engine", s -> page(s, "engine")),
        Shot.of("settings-pictures", s -> page(s, "pictures")),
        Shot.of("settings-about", s -> page(s, "about")));
  }

  private static void modelFailed(Shot.Stand stand) {
    stand
        .workshop()
        .tell(
            new News.ModelFailed(
                Opening.of("/models/x"),
                new Problem.CodecMissing(List.of("/models/x", "/models/x/vqgan"))));
    stand.window().showModel();
  }

  private static void page(Shot.Stand stand, String id) {
    stand.window().go("settings");
    if (stand.window().lookup("#tab-" + id) instanceof ToggleButton tab) {
      tab.setSelected(true);
    }
  }
}
