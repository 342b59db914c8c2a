package studio.lumina.app.vision;

import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;

/// Brings back the picture that was worked on last.
final class VisionReopening {
  private static final String PHOTO = "photo ";
  private static final String PICTURE = "picture ";

  private VisionReopening() {}

  /// What cannot be found any more is not missed.
  static void of(SeenPhoto last, SourceModel source, LibraryQueries queries) {
    String key = last.key();
    if (key.startsWith(PHOTO)) {
      source.restore(last.name(), key.substring(PHOTO.length()));
    } else if (key.matches(PICTURE + "\\d{1,18}")) {
      Answer.of(
          queries.entry(Long.parseLong(key.substring(PICTURE.length()))), source::take, gone -> {});
    }
  }
}
