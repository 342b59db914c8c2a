package studio.lumina.app.work.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import studio.lumina.app.store.Conversations;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.NewJob;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;
import studio.lumina.app.work.ChatTurnJob;
import studio.lumina.app.work.DrawJob;
import studio.lumina.app.work.FolderJob;
import studio.lumina.app.work.Job;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.TurnPlace;
import studio.lumina.app.work.queue.NewEntries;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Prompt;

/// Jobs as the library's queue takes them.
final class NewJobs {
  private NewJobs() {}

  /// A job of any kind.
  ///
  /// @param card of the model that is open
  static NewJob of(Job job, Library library, Optional<ModelCard> card, Instant now) {
    return switch (job) {
      case DrawJob draw ->
          picture(
              draw.owner(), withPixels(NewEntries.entry(draw.draft(), false, card, now), library));
      case PhotoTaskJob photo ->
          picture(
              photo.owner(),
              photo.interactive(),
              NewEntries.entry(photo.prompt(), photo.sampling(), card, now));
      case ChatTurnJob turn ->
          bare(
              JobKind.CHAT_TURN,
              turn,
              library.payloads().write(new TurnRequest(turn(turn, library.conversations()))));
      case FolderJob folder ->
          bare(
              JobKind.FOLDER,
              folder,
              library
                  .payloads()
                  .write(
                      FolderRequest.of(
                          folder.files().stream().map(Path::toString).toList(),
                          folder.task(),
                          folder.sampling())));
    };
  }

  /// What is made of a picture of the library keeps that picture's file, over which it is laid.
  private static PictureEntry withPixels(PictureEntry entry, Library library) {
    Optional<Revision> bare = entry.revision().filter(made -> made.under().isEmpty());
    Optional<Path> file = entry.fork().flatMap(fork -> library.entry(fork.parent()).file());
    return bare.isEmpty() || file.isEmpty()
        ? entry
        : entry.revised(
            bare.map(made -> made.over(library.controls().whole(file.get(), made.sourceSize()))));
  }

  /// The row of a turn, which is made where it is new.
  private static long turn(ChatTurnJob job, Conversations conversations) {
    long conversation = job.owner().conversation().orElseThrow();
    return switch (job.place()) {
      case TurnPlace.AtEnd _ ->
          conversations.ask(conversation, conversations.end(conversation), job.asked());
      case TurnPlace.After(var parent) -> conversations.ask(conversation, parent, job.asked());
      case TurnPlace.GoOn(var turn) -> turn;
    };
  }

  /// A picture that is to be painted, or gone on with.
  static NewJob picture(JobOwner owner, PictureEntry entry) {
    return picture(owner, false, entry);
  }

  private static NewJob picture(JobOwner owner, boolean interactive, PictureEntry entry) {
    JobKind kind =
        entry.prompt() instanceof Prompt.Vision || entry.prompt() instanceof Prompt.Edit
            ? JobKind.PHOTO_TASK
            : JobKind.DRAW;
    return new NewJob(
        kind, owner, interactive, Optional.of(entry.size()), NewJob.NOTHING, Optional.of(entry));
  }

  private static NewJob bare(JobKind kind, Job job, String payload) {
    return new NewJob(
        kind, job.owner(), job.interactive(), Optional.empty(), payload, Optional.empty());
  }
}
