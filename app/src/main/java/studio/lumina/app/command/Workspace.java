package studio.lumina.app.command;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// A part of the studio that fills the window between rail and status line.
public interface Workspace {
  /// Names it in settings, e.g. `create`; never changes.
  String id();

  /// Its name in words.
  String title();

  /// Its sign in the rail.
  Ikon icon();

  /// What it shows; the same each time.
  Node view();

  /// What it can be told to do.
  List<Command> commands();

  /// Whether the focus lies where single letters and Space are keys ([Command.Scope#STAGE]).
  boolean stageFocused();

  /// Puts the focus where work begins.
  void focus();

  /// How high what notices must not cover is at the lower edge, pixels: a field where one writes.
  default ObservableDoubleValue foot() {
    return new ReadOnlyDoubleWrapper(0);
  }
}
