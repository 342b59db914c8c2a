package studio.lumina.app.work.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.FolderFile;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.FolderProgress;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.Ending;
import studio.lumina.app.work.queue.NewEntries;
import studio.lumina.app.work.queue.QueuedWork;
import studio.lumina.app.work.queue.StopRequest;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;

/// Goes through the files of a folder one by one, on the worker thread. How far each is stands in
/// the library, so that a folder is gone on with after a pause or the end of the program; a file
/// that cannot be read or painted is noted and passed over.
record FolderRuns(
    EngineSupervisor model, PictureJobs pictures, Library library, FxFeed feed, Clock clock) {
  /// Goes on with a folder, to its end or until it is to rest.
  Outcome go(QueuedWork work) {
    FolderRequest asked = library.payloads().read(work.job(), FolderRequest.class);
    List<FolderFile> files =
        new ArrayList<>(
            library.folderFiles().begin(work.id(), asked.files().stream().map(Path::of).toList()));
    tell(work, files);
    Optional<Ending> rest = Optional.empty();
    for (int i = 0; i < files.size() && rest.isEmpty(); i++) {
      FolderFile.State state = files.get(i).state();
      if (state == FolderFile.State.WAITING || state == FolderFile.State.BEGUN) {
        rest = rest(work.stop());
        if (rest.isEmpty()) {
          rest = file(work, asked, files, i);
          tell(work, files);
        }
      }
    }
    Ending ending = rest.orElse(Ending.ENDED);
    return new Outcome(
        ending,
        Optional.empty(),
        new StudioEvent.FolderTold(
            work.job().owner(), work.id(), new FolderProgress(files), ending == Ending.ENDED));
  }

  /// How the job comes back where it was asked to stop; empty where it was not.
  private static Optional<Ending> rest(StopRequest stop) {
    return switch (stop.kind()) {
      case NONE -> Optional.empty();
      case YIELD, PAUSE -> Optional.of(Ending.YIELDED);
      case STOP -> Optional.of(Ending.ENDED);
      case LEAVE -> Optional.of(Ending.LEFT);
    };
  }

  /// One file; how the job comes back where it was asked to stop meanwhile.
  private Optional<Ending> file(
      QueuedWork work, FolderRequest asked, List<FolderFile> files, int position) {
    FolderFile file = files.get(position);
    PictureEntry entry;
    try {
      entry = file.picture().isPresent() ? library.entry(file.picture().get()) : begin(file, asked);
    } catch (LuminaException e) {
      note(work, files, position, file.failed(e.problem()));
      return Optional.empty();
    }
    file = file.begun(entry.id());
    note(work, files, position, file);
    ModelCard card = model.engine().card();
    // Its job is the folder's: at the next start the folder goes on with it, and nobody else.
    PictureEntry painted =
        entry.begun(card.name(), card.numericsKey()).withState(PictureEntry.State.PAUSED);
    JobOwner owner = work.job().owner();
    Outcome outcome = pictures.paint(owner, work.stop(), painted);
    feed.publish(outcome.event());
    PictureEntry ended = outcome.picture().orElse(painted);
    if (outcome.event() instanceof StudioEvent.Failed failed) {
      note(work, files, position, file.failed(failed.problem()));
      return outcome.ending() == Ending.LEFT ? Optional.of(Ending.LEFT) : Optional.empty();
    }
    if (ended.state() == PictureEntry.State.DONE) {
      note(work, files, position, file.done());
      return Optional.empty();
    }
    if (outcome.ending() != Ending.ENDED) {
      library.update(ended);
    }
    return rest(work.stop());
  }

  private PictureEntry begin(FolderFile file, FolderRequest asked) {
    return library.begin(
        NewEntries.entry(
            asked.task().on(library.controls().bringIn(file.path()).reference()),
            asked.sampling(),
            model.running().map(Engine::card),
            clock.instant()));
  }

  private void note(QueuedWork work, List<FolderFile> files, int position, FolderFile file) {
    library.folderFiles().note(work.id(), position, file);
    files.set(position, file);
  }

  private void tell(QueuedWork work, List<FolderFile> files) {
    feed.publish(
        new StudioEvent.FolderTold(
            work.job().owner(), work.id(), new FolderProgress(files), false));
  }
}
