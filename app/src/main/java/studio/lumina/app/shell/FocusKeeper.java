package studio.lumina.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Focus;
import studio.lumina.app.ui.Overlays;

/// Keeps the focus in the workspace. When the node that has it is taken away, hidden or disabled,
/// the toolkit moves it to the next stop or the first one of the window, which is a button of the
/// frame; from there it goes back to where it was before, else to where work begins. Where the
/// artist leads it stays. FX thread only.
final class FocusKeeper {
  private static final int MOST = 8;

  private final BorderPane frame;
  private final Supplier<Workspace> current;
  private final Overlays overlays;
  private final Deque<Node> owners = new ArrayDeque<>(); // the last one first

  // What a scene's focus does is heard only while this window is its content.
  private final ChangeListener<@Nullable Node> moved =
      (value, before, now) -> {
        if (now != null) {
          moved(now);
        }
      };

  /// @param frame has the workspace in sight in its middle
  /// @param overlays what floats above it, and has the focus while it does
  FocusKeeper(BorderPane frame, Supplier<Workspace> current, Overlays overlays) {
    this.frame = frame;
    this.overlays = overlays;
    this.current = current;
    frame
        .sceneProperty()
        .addListener((value, before, now) -> {
          if (before != null) {
            before.focusOwnerProperty().removeListener(moved);
          }
          if (now != null) {
            now.focusOwnerProperty().addListener(moved);
          }
        });
  }

  private void moved(Node now) {
    @Nullable Node last = owners.peekFirst();
    boolean jumped = last == null || !Focus.canHave(last);
    if (jumped && Focus.isInside(frame, now) && !isInWorkspace(now)) {
      // The toolkit is still at it: what is asked for in its midst would be undone.
      AfterLayout.run(() -> giveBack(now));
    } else {
      note(now);
    }
  }

  private void note(Node owner) {
    owners.removeIf(node -> node == owner || node.getScene() == null);
    owners.addFirst(owner);
    if (owners.size() > MOST) {
      owners.removeLast();
    }
  }

  private void giveBack(Node jumpedTo) {
    @Nullable Scene scene = frame.getScene();
    if (scene == null || scene.getFocusOwner() != jumpedTo) {
      return; // somebody has taken it meanwhile
    }
    if (overlays.openProperty().get()) {
      overlays.focus();
      return;
    }
    Optional<Node> before =
        owners.stream().filter(node -> isInWorkspace(node) && Focus.canHave(node)).findFirst();
    before.ifPresentOrElse(Node::requestFocus, current.get()::focus);
    if (scene.getFocusOwner() == jumpedTo) {
      Focus.stops(current.get().view()).stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  private boolean isInWorkspace(Node node) {
    return Focus.isInside(current.get().view(), node);
  }
}
