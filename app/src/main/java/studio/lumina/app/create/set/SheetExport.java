package studio.lumina.app.create.set;

import java.nio.file.Path;
import java.util.List;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.BackgroundTasks;

/// Writes the set of the picture on the stage as one labelled picture, off the FX thread, and tells
/// when it is done. Called on the FX thread.
public record SheetExport(
    SetModel set, SheetWriter sheets, BackgroundTasks tasks, NoticeModel notice) {
  /// Writes it; does nothing where the picture on the stage is of no set.
  ///
  /// @param target a PNG
  public void write(Path target) {
    set.setProperty()
        .get()
        .ifPresent(found -> {
          List<PictureSummary> members = set.members();
          tasks.run(
              () -> {
                sheets.write(found, members, target);
                return target.getFileName().toString();
              },
              name -> notice.tell(new NoticeModel.Notice.Written(name)),
              problem -> notice.tell(new NoticeModel.Notice.Failed(problem)));
        });
  }
}
