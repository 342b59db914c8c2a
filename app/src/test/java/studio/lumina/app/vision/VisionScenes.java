package studio.lumina.app.vision;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.drop.DroppedFileReader;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.vision.source.KeptPhotos;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.LiveSteering;
import studio.lumina.app.work.Models;
import studio.lumina.app.work.Ratings;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// A Vision workspace on a fake studio, with photos in memory.
final class VisionScenes {
  static final long CONVERSATION = 77;

  final FakeStudio studio = new FakeStudio();
  final UiState memory = UiState.forgetful();
  private final Map<String, KeptPhotos.KeptPhoto> photos = new HashMap<>();

  /// Has a photo in a file of this name.
  void photo(String name, int width, int height) {
    String hash = String.format(java.util.Locale.ROOT, "%064x", photos.size() + 1);
    Picture preview = new Picture(width, height, Picture.Mode.GREY, new byte[width * height]);
    photos.put(
        name,
        new KeptPhotos.KeptPhoto(
            new Part.PhotoReference(hash, width, height, Crop.CENTRE, Optional.empty()), preview));
  }

  /// The workspace as it is at the start of the program.
  VisionModel model() {
    return new VisionModel(
        ports(),
        new CheckpointModel(studio, studio),
        new VisionContext(memory, shelf(), DroppedFileReader.NONE, BackgroundTasks.DIRECT),
        new Random(1));
  }

  /// A picture of the library.
  static PictureEntry entry(
      long id, Prompt prompt, Sampling sampling, Size size, PictureEntry.State state, int codes) {
    return new PictureEntry(
        id,
        Instant.EPOCH,
        prompt,
        sampling,
        RowSchedule.constant(prompt, sampling),
        size,
        state,
        new CodeRun(new Tokens(new int[codes]), new float[codes], new float[codes]),
        Optional.empty(),
        CreateScenes.CARD.name(),
        "key",
        Optional.empty(),
        Optional.empty());
  }

  private KeptPhotos shelf() {
    return new KeptPhotos() {
      @Override
      public KeptPhoto bringIn(Path file) {
        return Optional.ofNullable(photos.get(file.getFileName().toString()))
            .orElseThrow(
                () -> new LuminaException(new Problem.PictureUnsupported(file.toString(), "HEIC")));
      }

      @Override
      public KeptPhoto read(String hash) {
        return photos.values().stream()
            .filter(kept -> kept.photo().hash().equals(hash))
            .findFirst()
            .orElseThrow(
                () -> new LuminaException(new Problem.FileMissing(hash, "picture of a prompt")));
      }
    };
  }

  private StudioPorts ports() {
    Chats chats =
        (Chats)
            Proxy.newProxyInstance(
                VisionScenes.class.getClassLoader(),
                new Class<?>[] {Chats.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("begin")) {
                    return CompletableFuture.completedFuture(CONVERSATION);
                  }
                  throw new AssertionError("Vision begins conversations, and no more: " + method);
                });
    return new StudioPorts() {
      @Override
      public EventSource events() {
        return studio;
      }

      @Override
      public Models models() {
        return studio;
      }

      @Override
      public Jobs jobs() {
        return studio;
      }

      @Override
      public LibraryQueries queries() {
        return studio;
      }

      @Override
      public LiveSteering steering() {
        return studio;
      }

      @Override
      public Deletion deletion() {
        return studio;
      }

      @Override
      public Ratings ratings() {
        return studio.ratings();
      }

      @Override
      public Chats chats() {
        return chats;
      }
    };
  }
}
