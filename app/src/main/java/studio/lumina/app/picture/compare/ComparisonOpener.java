package studio.lumina.app.picture.compare;

import java.util.List;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.ui.WorkspaceContext;

/// Shows pictures beside each other as soon as they are known, or says why they cannot be. One for
/// a window; FX thread only.
public final class ComparisonOpener {
  private final ComparisonModel model;

  public ComparisonOpener(ComparisonModel model, WorkspaceContext frame) {
    this.model = model;
    ComparisonCard card = new ComparisonCard(model, frame.overlays());
    model
        .membersProperty()
        .addListener((value, before, now) -> {
          if (before.isEmpty() && !now.isEmpty()) {
            card.show();
          }
        });
    model
        .problemProperty()
        .addListener((value, before, now) -> now.ifPresent(frame.notices()::problem));
  }

  /// Compares pictures of the library, where they are two to four.
  public void open(List<Long> ids) {
    if (ComparisonModel.takes((int) ids.stream().distinct().count())) {
      model.show(ids);
    }
  }
}
