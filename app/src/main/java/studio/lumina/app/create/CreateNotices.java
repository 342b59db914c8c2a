package studio.lumina.app.create;

import java.util.HashMap;
import java.util.Map;
import studio.lumina.app.create.prompt.StyleValues;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Notices;

/// Says at the foot of the window what just happened in Create, with the way back where there is
/// one.
final class CreateNotices {
  private final NoticeModel model;
  private final DeletionModel deletion;
  private final QueueModel queue;
  private final StyleValues styleValues;
  private final Notices notices;
  private final Map<Long, Notices.Told> trashed = new HashMap<>();

  CreateNotices(
      NoticeModel model,
      DeletionModel deletion,
      QueueModel queue,
      StyleValues styleValues,
      Notices notices) {
    this.model = model;
    this.deletion = deletion;
    this.queue = queue;
    this.styleValues = styleValues;
    this.notices = notices;
    model.noticeProperty().addListener((value, before, now) -> tell());
  }

  private void tell() {
    model
        .noticeProperty()
        .get()
        .ifPresent(notice -> {
          tell(notice);
          model.clear();
        });
  }

  private void tell(NoticeModel.Notice notice) {
    switch (notice) {
      case NoticeModel.Notice.Trashed(long id) ->
          trashed.put(
              id, notices.tell(Messages.of("notice.trashed"), undo(() -> deletion.restore(id))));
      case NoticeModel.Notice.Restored(long id) -> {
        Notices.Told offer = trashed.remove(id);
        if (offer != null) {
          offer.withdraw();
        }
      }
      case NoticeModel.Notice.Queued(int pictures) ->
          notices.tell(Messages.of("notice.queued", pictures));
      case NoticeModel.Notice.Cancelled(int pictures) ->
          notices.tell(Messages.of("notice.cancelled", pictures), undo(queue::undoCancel));
      case NoticeModel.Notice.StyleValues(String style) ->
          notices.tell(Messages.of("notice.style.values", style), undo(styleValues::undo));
      case NoticeModel.Notice.StylesIn(int count) ->
          notices.tell(Messages.of("notice.styles", count));
      case NoticeModel.Notice.Written(String name) ->
          notices.tell(Messages.of("notice.written", name));
      case NoticeModel.Notice.Failed failed -> notices.problem(failed.problem());
    }
  }

  private static Notices.Action undo(Runnable run) {
    return new Notices.Action(Messages.of("undo"), run);
  }
}
