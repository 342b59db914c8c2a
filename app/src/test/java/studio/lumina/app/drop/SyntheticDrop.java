package studio.lumina.app.drop;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Drags a file over nodes and drops it, without a system that drags.
public final class SyntheticDrop {
  private SyntheticDrop() {}

  /// The file hovers above a node.
  public static void over(Node node, Path file) {
    Dragboard board = board(file);
    fire(node, DragEvent.DRAG_ENTERED, board);
    fire(node, DragEvent.DRAG_OVER, board);
  }

  /// The file is dropped onto a node.
  public static void drop(Node node, Path file) {
    Dragboard board = board(file);
    fire(node, DragEvent.DRAG_OVER, board);
    fire(node, DragEvent.DRAG_DROPPED, board);
  }

  private static void fire(Node node, EventType<DragEvent> type, Dragboard board) {
    node.fireEvent(
        new DragEvent(
            node, node, type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null));
  }

  /// A dragboard has no public way to be made; its clipboard is one of ours.
  private static Dragboard board(Path file) {
    TKClipboard clipboard =
        (TKClipboard)
            Proxy.newProxyInstance(
                SyntheticDrop.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "hasContent" -> arguments[0] == DataFormat.FILES;
                      case "getContent" ->
                          arguments[0] == DataFormat.FILES ? List.of(file.toFile()) : null;
                      case "getContentTypes" -> Set.of(DataFormat.FILES);
                      case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                      case "hashCode" -> 1;
                      case "equals" -> proxy == arguments[0];
                      default -> null;
                    });
    try {
      Method create = Dragboard.class.getDeclaredMethod("createDragboard", TKClipboard.class);
      create.setAccessible(true);
      return (Dragboard) create.invoke(null, clipboard);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError("this JavaFX makes dragboards otherwise", e);
    }
  }
}
