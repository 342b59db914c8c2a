package studio.lumina.app.work;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.run.Studio;
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
    main.studio.events().listen(main::hear);
    main.studio.models().open(Pictures.OPENING);
  }

  private void hear(List<StudioEvent> news) {
    news.forEach(this::hear);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.ModelReady _ -> {
        studio.jobs().hold(false);
        more();
      }
      case StudioEvent.Queue queue -> say("queue", Pictures.ids(queue.waiting()).toString());
      case StudioEvent.Began began -> {
        say("began", Long.toString(began.entry().id()));
        studio
            .steering()
            .steer(
                began.entry().id(),
                new Prompt.Draw("steered " + asked, Pictures.SIZE),
                Pictures.SAMPLING.withSeed(asked).withGuidance(2));
      }
      case StudioEvent.Steered steered ->
          say("steered", steered.id() + " " + steered.schedule().changes().size());
      case StudioEvent.Saved saved -> say("saved", Long.toString(saved.id()));
      case StudioEvent.Told told -> {
        if (told.event() instanceof studio.lumina.core.Event.RowFinished row) {
          say("row", told.id() + " " + row.row());
        }
      }
      case StudioEvent.Ended ended -> ended(ended.entry());
      case StudioEvent.Failed failed -> say("failed", failed.problem().toString());
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
    studio.jobs().generate(JobOwner.CREATE, Pictures.seeds(++asked));
    studio.jobs().generate(JobOwner.CREATE, Pictures.seeds(++asked));
  }

  private static void say(String what, String value) {
    System.out.println(what + " " + value);
  }
}
