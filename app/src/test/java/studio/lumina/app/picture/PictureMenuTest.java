package studio.lumina.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.toolkit.WindowTest;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

@WindowTest
class PictureMenuTest extends ApplicationTest {
  private final List<String> done = new ArrayList<>();
  private Optional<Long> shown = Optional.empty();

  @Override
  public void start(Stage stage) {}

  private final PictureActions actions =
      new PictureActions() {
        @Override
        public void show(PictureSummary picture) {
          done.add("show " + picture.id());
        }

        @Override
        public void use(PictureSummary picture, Reuse what) {
          done.add("use " + picture.id() + " " + what);
        }

        @Override
        public void replay(PictureSummary picture) {
          done.add("replay " + picture.id());
        }

        @Override
        public Optional<Long> shown() {
          return shown;
        }

        @Override
        public void retry(PictureSummary picture) {
          done.add("retry " + picture.id());
        }

        @Override
        public void star(List<PictureSummary> pictures, int stars) {
          done.add("star " + pictures.size() + " " + stars);
        }

        @Override
        public void discard(List<PictureSummary> pictures) {
          done.add("discard " + pictures.size());
        }
      };

  private static PictureSummary picture(long id, PictureEntry.State state) {
    return new PictureSummary(
        id,
        Instant.EPOCH,
        Task.DRAW,
        "a boat",
        new Size(64, 64),
        state,
        "Starter",
        Optional.empty(),
        Optional.empty(),
        0,
        16,
        4,
        Optional.empty(),
        Optional.empty());
  }

  private List<MenuItem> items(PictureSummary... pictures) {
    Consumer<List<Long>> compare = ids -> done.add("compare " + ids);
    PictureExports none = new PictureExports(null, null, content -> {});
    return new PictureMenu(actions, none, compare, ids -> done.add("export " + ids))
        .items(List.of(pictures));
  }

  private static MenuItem item(List<MenuItem> items, String key) {
    return items.stream()
        .filter(item -> Messages.of(key).equals(item.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not among them"));
  }

  @Test
  void ofOnePictureEveryPartCanBeTakenOver() {
    interact(() -> {
      List<MenuItem> items = items(picture(7, PictureEntry.State.DONE));
      ((Menu) item(items, "picture.use")).getItems().forEach(MenuItem::fire);
      ((Menu) item(items, "picture.stars")).getItems().get(3).fire();
      item(items, "picture.export").fire();
      item(items, "picture.trash").fire();
      assertEquals(
          List.of(
              "use 7 ALL",
              "use 7 PROMPT",
              "use 7 SEED",
              "use 7 SHAPE",
              "star 1 3",
              "export [7]",
              "discard 1"),
          done);
      assertTrue(item(items, "picture.save").isDisable(), "it has no file");
    });
  }

  @Test
  void oneIsComparedWithThePictureOnTheStageAndSeveralWithEachOther() {
    interact(() -> {
      assertTrue(item(items(picture(7, PictureEntry.State.DONE)), "picture.compare").isDisable());
      shown = Optional.of(7L);
      assertTrue(item(items(picture(7, PictureEntry.State.DONE)), "picture.compare").isDisable());
      shown = Optional.of(3L);
      item(items(picture(7, PictureEntry.State.DONE)), "picture.compare").fire();
      PictureSummary[] five = new PictureSummary[5];
      for (int i = 0; i < five.length; i++) {
        five[i] = picture(i, PictureEntry.State.DONE);
      }
      assertTrue(item(items(five), "picture.compare.these").isDisable());
      item(items(five[0], five[1], five[2]), "picture.compare.these").fire();
      assertEquals(List.of("compare [3, 7]", "compare [0, 1, 2]"), done);
    });
  }

  @Test
  void onlyWhatIsNotFinishedGoesOn() {
    interact(() -> {
      item(items(picture(7, PictureEntry.State.STOPPED)), "picture.retry").fire();
      assertEquals(List.of("retry 7"), done);
      assertFalse(
          items(picture(7, PictureEntry.State.DONE)).stream()
              .anyMatch(item -> Messages.of("picture.retry").equals(item.getText())));
    });
  }
}
