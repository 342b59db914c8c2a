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
            now.filter(edit -> model.history().nextProperty().get().isEmpty())
                .filter(edit -> edit.kind() != UndoHistory.Kind.RATE)
                .ifPresent(this::tell));
    model.problemProperty().addListener((value, before, now) -> now.ifPresent(notices::problem));
  }

  private void tell(UndoHistory.Edit edit) {
    notices.tell(
        words("gallery.did.", edit),
        new Notices.Action(Messages.of("undo"), model.history()::undo));
  }

  /// An edit in words.
  static String words(String start, UndoHistory.Edit edit) {
    return Messages.of(start + edit.kind().name().toLowerCase(Locale.ROOT), edit.pictures());
  }
}
