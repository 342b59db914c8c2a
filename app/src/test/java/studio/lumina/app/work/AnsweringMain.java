package studio.lumina.app.work;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.work.run.Studio;
import studio.lumina.core.Event;
import studio.lumina.core.Part;

/// A studio without a window that answers one long turn, and says a line for each word that it was
/// told; until it is killed.
public final class AnsweringMain {
  /// Each takes a hundredth of a second or more.
  static final int WORDS_IN_TWO_SECONDS = 200;

  private AnsweringMain() {}

  public static void main(String[] args) {
    Library library = Library.open(new Folders(Path.of(args[0])));
    ExecutorService fx = Executors.newSingleThreadExecutor();
    Studio studio =
        new Studio(
            library,
            Listening.local(FakeScript.QUICK.withPace(Duration.ofMillis(10))),
            fx,
            Clock.systemUTC());
    studio.events().listen(news -> news.forEach(event -> hear(studio, event)));
    studio.models().open(Pictures.OPENING);
  }

  private static void hear(Studio studio, StudioEvent event) {
    if (event instanceof StudioEvent.ModelReady) {
      studio
          .chats()
          .begin()
          .thenAccept(conversation ->
              studio
                  .jobs()
                  .submit(
                      new ChatTurnJob(
                          new JobOwner("chat", Optional.of(conversation)),
                          List.of(new Part.Words("word ".repeat(2000))),
                          Pictures.SAMPLING,
                          0)));
    } else if (event instanceof StudioEvent.TurnTold told
        && told.event() instanceof Event.WordsAdded) {
      System.out.println("word");
    }
  }
}
