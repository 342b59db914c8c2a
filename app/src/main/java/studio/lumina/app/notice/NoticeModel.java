package studio.lumina.app.notice;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.core.Problem;

/// The one short message at the foot of the workspace, and how to take back what it tells. FX
/// thread only, without a toolkit.
public final class NoticeModel {
  /// What there is to tell.
  public sealed interface Notice {
    /// A picture went to the trash.
    record Trashed(long id) implements Notice {}

    /// A picture came back from the trash, so that bringing it back is no longer to be offered.
    record Restored(long id) implements Notice {}

    /// Pictures joined the queue.
    record Queued(int pictures) implements Notice {}

    /// Pictures were taken out of the queue.
    record Cancelled(int pictures) implements Notice {}

    /// A style set values or the shape.
    ///
    /// @param style its name
    record StyleValues(String style) implements Notice {}

    /// Styles were taken in.
    record StylesIn(int count) implements Notice {}

    /// A file was written.
    record Written(String name) implements Notice {}

    /// Something could not be done.
    record Failed(Problem problem) implements Notice {}
  }

  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// The message now.
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Tells something in place of what was told.
  public void tell(Notice value) {
    notice.set(Optional.of(value));
  }

  /// Was read.
  public void clear() {
    notice.set(Optional.empty());
  }
}
