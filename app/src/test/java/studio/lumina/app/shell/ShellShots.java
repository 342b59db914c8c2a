package studio.lumina.app.shell;

import java.util.List;
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
            }));
  }
}
