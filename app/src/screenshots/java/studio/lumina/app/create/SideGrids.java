package studio.lumina.app.create;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import studio.lumina.app.shell.Shot;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSet.Axis;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.work.Events;

/// A grid being planned, beside the stage, and in large.
final class SideGrids {
  private SideGrids() {}

  static void gridPlan(Shot.Stand stand) {
    SideShots.begin(stand);
    new CreateWorkspace(
            stand.model(),
            stand.frame(),
            new studio.lumina.app.command.Keymap(stand.frame().uiState()),
            new studio.lumina.app.picture.TileImages(stand.model().previews()))
        .commands().stream()
            .filter(c -> c.id().equals("create.grid"))
            .forEach(studio.lumina.app.command.Command::run);
  }

  static void grid(Shot.Stand stand) {
    SideShots.begin(stand);
    List<PictureEntry> members = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      members.add(
          SideShots.member(
              200 + i,
              i % 4,
              i / 4,
              PictureEntry.State.DONE,
              Optional.of(stand.pictures().get(i))));
    }
    stand.studio().tell(Events.began(members.getLast()), Events.ended(members.getLast()));
    stand
        .studio()
        .answerSet(
            new PictureSet(
                7,
                Instant.EPOCH,
                new Axis(Setting.GUIDANCE, List.of("1", "2", "4", "8")),
                Optional.of(new Axis(Setting.SEED, List.of("4815162342", "8", "9")))),
            members);
  }

  static void gridLarge(Shot.Stand stand) {
    grid(stand);
    stand.window().applyCss();
    stand.window().layout();
    ((Button) stand.window().lookup("#grid-open")).fire();
  }
}
