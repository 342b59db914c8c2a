package studio.lumina.app.gallery;

import java.util.Locale;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Notices;

/// Says what was done to pictures of the gallery, with the way back, and why there is no list.
final class GalleryNotices {
  private final GalleryModel model;
  private final Notices notices;

  GalleryNotices(GalleryModel model, Notices notices) {
    this.model = model;
    this.notices = notices;
    model
        .history()
        .lastProperty()
        .addListener((value, before, now) ->
            now.filter(deed -> model.history().nextProperty().get().isEmpty())
                .filter(deed -> deed.kind() != UndoHistory.Kind.RATE)
                .ifPresent(this::tell));
    model.problemProperty().addListener((value, before, now) -> now.ifPresent(notices::problem));
  }

  private void tell(UndoHistory.Deed deed) {
    notices.tell(
        words("gallery.did.", deed),
        new Notices.Action(Messages.of("undo"), model.history()::undo));
  }

  /// A deed in words.
  static String words(String start, UndoHistory.Deed deed) {
    return Messages.of(start + deed.kind().name().toLowerCase(Locale.ROOT), deed.pictures());
  }
}
