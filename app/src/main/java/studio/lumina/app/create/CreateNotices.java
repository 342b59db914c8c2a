package studio.lumina.app.create;

import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Notices;

/// Says at the foot of the window what just happened in Create, with the way back where there is
/// one.
final class CreateNotices {
  private final CreateModel model;
  private final Notices notices;

  CreateNotices(CreateModel model, Notices notices) {
    this.model = model;
    this.notices = notices;
    model.notice().noticeProperty().addListener((value, before, now) -> tell());
  }

  private void tell() {
    model
        .notice()
        .noticeProperty()
        .get()
        .ifPresent(notice -> {
          tell(notice);
          model.notice().clear();
        });
  }

  private void tell(NoticeModel.Notice notice) {
    switch (notice) {
      case NoticeModel.Notice.Trashed(long id) ->
          notices.tell(Messages.of("notice.trashed"), undo(() -> model.recent().restore(id)));
      case NoticeModel.Notice.Queued(int pictures) ->
          notices.tell(Messages.of("notice.queued", pictures));
      case NoticeModel.Notice.Cancelled(int pictures) ->
          notices.tell(Messages.of("notice.cancelled", pictures), undo(model.queue()::undoCancel));
      case NoticeModel.Notice.StyleValues(String style) ->
          notices.tell(Messages.of("notice.style.values", style), undo(model::undoStyleValues));
      case NoticeModel.Notice.StylesIn(int count) ->
          notices.tell(Messages.of("notice.styles", count));
      case NoticeModel.Notice.Written(String name) ->
          notices.tell(Messages.of("notice.written", name));
      case NoticeModel.Notice.Failed failed -> notices.problem(failed.problem());
    }
  }

  private static Notices.Action undo(Runnable deed) {
    return new Notices.Action(Messages.of("undo"), deed);
  }
}
