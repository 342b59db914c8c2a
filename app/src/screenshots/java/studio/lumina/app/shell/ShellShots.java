package studio.lumina.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.ui.Notices;
import studio.lumina.app.work.StudioEvent;
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
                s.studio()
                    .tell(
                        new StudioEvent.ModelOpening(
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
        Shot.of("over-left", s -> run(s, "create.left")),
        Shot.of("over-right", s -> run(s, "create.right")),
        Shot.of("over-grid", s -> run(s, "create.grid")),
        Shot.of("over-styles", s -> run(s, "create.styles")),
        Shot.of("palette", s -> s.window().showPalette()),
        Shot.of("key-sheet", s -> s.window().showKeys()),
        Shot.of("model", s -> s.window().showModel()),
        Shot.of("model-failed", ShellShots::modelFailed),
        Shot.of("settings", s -> s.window().go("settings")),
        Shot.of("settings-keys", s -> page(s, "keys")),
        Shot.of("settings-engine", s -> page(s, "engine")),
        Shot.of("settings-pictures", s -> page(s, "pictures")),
        Shot.of("settings-about", s -> page(s, "about")),
        Shot.of("licences", ShellShots::licences),
        Shot.of("settings-combo", ShellShots::combo),
        Shot.of("context-menu", ShellShots::menu),
        Shot.of("conflict", ShellShots::conflict));
  }

  private static void run(Shot.Stand stand, String command) {
    stand.model().prompt().textProperty().set("Three glazed spheres on a sandy plain at dusk");
    stand.window().applyCss();
    stand.window().layout();
    stand.keymap().command(command).orElseThrow().run();
  }

  private static void modelFailed(Shot.Stand stand) {
    stand
        .studio()
        .tell(
            new StudioEvent.ModelFailed(
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

  private static void licences(Shot.Stand stand) {
    page(stand, "about");
    if (stand.window().lookup("#about-licences") instanceof Button button) {
      button.fire();
    }
  }

  private static void combo(Shot.Stand stand) {
    stand.window().go("settings");
    stand.window().applyCss();
    stand.window().layout();
    if (stand.window().lookup("#settings-theme") instanceof ComboBox<?> box) {
      box.show();
      Tooltip tip = new Tooltip("Guidance (CFG scale)");
      tip.show(box, 400, 500);
    }
  }

  private static void menu(Shot.Stand stand) {
    MenuItem gone = new MenuItem("Nothing to paste");
    gone.setDisable(true);
    MenuItem retry = new MenuItem("Paint again", new FontIcon(Feather.REFRESH_CW));
    retry.setAccelerator(KeyCombination.valueOf("Shortcut+R"));
    ContextMenu menu =
        new ContextMenu(retry, gone, new SeparatorMenuItem(), new CheckMenuItem("Hold the queue"));
    menu.setAutoHide(false);
    menu.show(stand.window(), 500, 300);
  }

  private static void conflict(Shot.Stand stand) {
    page(stand, "keys");
    stand
        .keymap()
        .command("window.model")
        .ifPresent(command ->
            stand.keymap().choose(command, Optional.of(KeyCombination.valueOf("Shortcut+K"))));
  }
}
