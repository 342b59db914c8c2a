package studio.lumina.app.work;

import java.util.List;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.Thumbnail;

/// Pictures of tests as lists show them.
public final class Listed {
  private Listed() {}

  /// A picture without a star; its file serves as its thumbnail.
  public static PictureSummary summary(PictureEntry entry) {
    return new PictureSummary(
        entry.id(),
        entry.created(),
        entry.prompt().task(),
        entry.words(),
        entry.size(),
        entry.state(),
        entry.model(),
        entry.file().map(file -> new Thumbnail(file, file)),
        entry.file(),
        0,
        entry.codes().size(),
        entry.sampling().guidance(),
        entry.fork(),
        entry.place());
  }

  public static List<PictureSummary> summaries(List<PictureEntry> entries) {
    return entries.stream().map(Listed::summary).toList();
  }

  /// A picture of a fork tree.
  public static ForkTreeMember relative(PictureEntry entry) {
    return new ForkTreeMember(summary(entry), entry.schedule());
  }
}
