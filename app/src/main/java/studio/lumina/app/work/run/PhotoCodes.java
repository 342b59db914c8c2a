package studio.lumina.app.work.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;

/// Gives the references to photos in prompts the codes that an engine reads, before a job is sent
/// to it. A photo is encoded once for all pictures that an engine paints after it; a picture that
/// has rows keeps the codes that these were drawn under, on whatever engine it goes on. Any thread.
final class PhotoCodes {
  /// Photos whose codes are remembered; one of 1024 x 1024 has 16 kB.
  private static final int MOST = 64;

  private final ControlPictures photos;
  private final Map<Key, Part.Drawn> encoded =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Part.Drawn> eldest) {
          return size() > MOST;
        }
      };

  PhotoCodes(ControlPictures photos) {
    this.photos = photos;
  }

  /// A photo as it is laid onto a size.
  private record Fitted(String hash, Crop crop) {
    static Fitted of(Part.PhotoReference photo) {
      return new Fitted(photo.hash(), photo.crop());
    }
  }

  /// What an engine made of it; engines are told apart by identity.
  private record Key(Engine engine, Fitted photo) {}

  /// A picture with all its photos encoded.
  ///
  /// @throws LuminaException where a photo is gone or damaged, or the engine fails
  PictureEntry encoded(Engine engine, PictureEntry entry) {
    // Codes that come with the prompts of a picture without rows may be of another model's codec.
    Map<Fitted, Part.Drawn> known = entry.codes().size() == 0 ? Map.of() : known(entry);
    return entry
        .withPrompts(prompt -> prompt.withImages(image -> encoded(engine, image, known)))
        .revised(entry.revision().map(made -> encoded(engine, made)));
  }

  /// Codes that are known stay: what was drawn beside them depends on them.
  private Revision encoded(Engine engine, Revision made) {
    return made.kept().isPresent() ? made : made.of(encoded(engine, made.source(), Map.of()));
  }

  /// What is said in a conversation with all its photos encoded.
  ///
  /// @throws LuminaException where a photo is gone or damaged, or the engine fails
  List<Part> encoded(Engine engine, List<Part> said) {
    return said.stream()
        .map(part -> part instanceof Part.Image image ? encoded(engine, image, Map.of()) : part)
        .toList();
  }

  /// A prompt for a picture that is being painted: photos that the picture knows have their codes,
  /// others are to be encoded still.
  static Prompt known(PictureEntry entry, Prompt prompt) {
    Map<Fitted, Part.Drawn> known = known(entry);
    return prompt.withImages(
        image -> image instanceof Part.PhotoReference photo ? known(photo, known) : image);
  }

  /// Whether an engine can read all photos of a prompt.
  static boolean complete(Prompt prompt) {
    return prompt.images().stream()
        .noneMatch(image -> image instanceof Part.PhotoReference photo && photo.codes().isEmpty());
  }

  /// The codes of a picture's photos.
  private static Map<Fitted, Part.Drawn> known(PictureEntry entry) {
    Map<Fitted, Part.Drawn> known = new HashMap<>();
    List<Prompt> prompts = new ArrayList<>();
    for (RowSchedule.Change change : entry.schedule().changes()) {
      prompts.add(change.prompt());
    }
    prompts.add(entry.prompt());
    for (Prompt prompt : prompts) {
      for (Part.Image image : prompt.images()) {
        if (image instanceof Part.PhotoReference photo && photo.codes().isPresent()) {
          known.putIfAbsent(Fitted.of(photo), photo.codes().get());
        }
      }
    }
    return known;
  }

  private static Part.PhotoReference known(
      Part.PhotoReference photo, Map<Fitted, Part.Drawn> known) {
    return Optional.ofNullable(known.get(Fitted.of(photo)))
        .map(photo::encoded)
        .orElseGet(() -> photo.cropped(photo.crop()));
  }

  private Part.Image encoded(Engine engine, Part.Image image, Map<Fitted, Part.Drawn> known) {
    return switch (image) {
      case Part.Drawn drawn -> drawn;
      case Part.Photo photo -> encoded(engine, photos.reference(photo), known);
      case Part.PhotoReference photo -> {
        Part.PhotoReference now = known(photo, known);
        yield now.codes().isPresent() ? now : now.encoded(drawn(engine, now));
      }
    };
  }

  private Part.Drawn drawn(Engine engine, Part.PhotoReference photo) {
    Key key = new Key(engine, Fitted.of(photo));
    synchronized (encoded) {
      Part.Drawn before = encoded.get(key);
      if (before != null) {
        return before;
      }
    }
    Part.Drawn drawn = engine.encode(photos.photo(photo.hash()), photo.crop());
    synchronized (encoded) {
      encoded.keySet().removeIf(other -> other.engine() != engine);
      encoded.put(key, drawn);
    }
    return drawn;
  }
}
