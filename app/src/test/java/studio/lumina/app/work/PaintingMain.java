package studio.lumina.app.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Prompt;

/// A studio without a window that paints what waits, asks for more, steers, and says on standard
/// output what it was told is safe; until it is killed.
public final class PaintingMain {
  private final Studio studio;
  private final Library library;
  private long asked;

  private PaintingMain(Path folder, long first) {
    library = Library.open(new Folders(folder));
    asked = first;
    ExecutorService fx = Executors.newSingleThreadExecutor();
    studio =
        new Studio(
            library,
            Listening.local(FakeScript.QUICK.withPace(java.time.Duration.ofMillis(1))),
            fx,
            Clock.systemUTC());
  }

  public static void main(String[] args) {
    PaintingMain main = new PaintingMain(Path.of(args[0]), Long.parseLong(args[1]));
    main.studio.listen(main::hear);
    main.studio.open(Pictures.OPENING);
  }

  private void hear(List<News> news) {
    news.forEach(this::hear);
  }

  private void hear(News news) {
    switch (news) {
      case News.ModelReady _ -> {
        studio.hold(false);
        more();
      }
      case News.Queue queue -> say("queue", Pictures.ids(queue.waiting()).toString());
      case News.Began began -> {
        say("began", Long.toString(began.entry().id()));
        studio.steer(
            began.entry().id(),
            new Prompt.Draw("steered " + asked, Pictures.SIZE),
            Pictures.SAMPLING.withSeed(asked).withGuidance(2));
      }
      case News.Steered steered ->
          say("steered", steered.id() + " " + steered.lanes().changes().size());
      case News.Saved saved -> say("saved", Long.toString(saved.id()));
      case News.Told told -> {
        if (told.event() instanceof studio.lumina.core.Event.RowFinished row) {
          say("row", told.id() + " " + row.row());
        }
      }
      case News.Ended ended -> ended(ended.entry());
      case News.Failed failed -> say("failed", failed.problem().toString());
      default -> {}
    }
  }

  private void ended(PictureEntry entry) {
    say("ended", entry.id() + " " + entry.state());
    library.preferences().put("count", Long.toString(entry.id()));
    say("preference", Long.toString(entry.id()));
    more();
  }

  private void more() {
    studio.commission(Pictures.seeds(++asked));
    studio.commission(Pictures.seeds(++asked));
  }

  private static void say(String what, String value) {
    System.out.println(what + " " + value);
  }
}
