package studio.lumina.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import studio.lumina.app.checkpoint.LoadSign;
import studio.lumina.app.checkpoint.OpenerModel;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.shell.PaletteModel.Found;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.ScaledPane;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;

/// The window's content: title row, rail, the workspace in sight, status line, and what floats
/// above them. FX thread only.
public final class StudioWindow extends StackPane {
  private static final double ABOVE_STATUS = 42;

  private final Parts parts;
  private final List<Workspace> workspaces;
  private final BorderPane frame = new BorderPane();
  private final ScaledPane scaled;
  private final Rail rail;

  // Held here, since the list of windows outlives this one.
  private final ListChangeListener<Window> popups =
      change -> {
        while (change.next()) {
          change.getAddedSubList().forEach(this::enlarge);
        }
      };

  private final ReadOnlyObjectWrapper<Workspace> current = new ReadOnlyObjectWrapper<>();
  private Overlays.@org.jspecify.annotations.Nullable Overlay above;

  /// What the window shows.
  public record Parts(
      WorkspaceContext context,
      Keymap keymap,
      PaletteModel palette,
      OpenerModel opener,
      LoadSign load,
      StatusModel status) {}

  /// @param workspaces in the order of the rail; those that are not there are not shown
  public StudioWindow(Parts parts, List<Workspace> workspaces) {
    this.parts = parts;
    this.workspaces = List.copyOf(workspaces);
    getStyleClass().add("window");
    getStylesheets().addAll(Theme.sheets());
    FrameCommands commands = new FrameCommands(this, this.workspaces);
    parts.keymap().add(Keymap.WINDOW, commands.all());
    this.workspaces.forEach(w -> parts.keymap().add(w.id(), w.commands()));
    rail = new Rail(this.workspaces, w -> words(FrameCommands.id(w)), this::go);
    frame.setTop(
        new TitleRow(
            parts.opener().checkpoint(),
            words(parts.keymap(), FrameCommands.PALETTE),
            this::showPalette,
            this::showModel));
    frame.setLeft(rail);
    frame.setBottom(new StatusLine(parts.status(), commands::showQueue));
    StackPane.setAlignment(parts.context().notices(), Pos.BOTTOM_CENTER);
    StackPane.setMargin(parts.context().notices(), new Insets(0, 0, ABOVE_STATUS, 0));
    StackPane layers = new StackPane(frame, parts.context().notices(), parts.context().overlays());
    scaled = new ScaledPane(layers);
    getChildren().add(scaled);
    new KeyDispatch(
            parts.keymap(),
            current::get,
            parts.context().overlays().openProperty()::get,
            this::showKeys)
        .listen(this);
    new FocusKeeper(frame, current::get, parts.context().overlays());
    Window.getWindows().addListener(new WeakListChangeListener<>(popups));
    go(this.workspaces.getFirst());
  }

  /// The workspace in sight.
  public ReadOnlyObjectProperty<Workspace> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Shows a workspace and puts the focus where work begins.
  public void go(Workspace workspace) {
    if (workspace != current.get()) {
      current.set(workspace);
      frame.setCenter(workspace.view());
      parts.context().notices().translateYProperty().bind(Bindings.negate(workspace.foot()));
      rail.select(workspace);
    }
    workspace.focus();
  }

  /// Shows the workspace of that id, where there is one.
  public void go(String id) {
    workspaces.stream().filter(w -> w.id().equals(id)).findFirst().ifPresent(this::go);
  }

  /// Dresses the window, menus and tooltips in a theme.
  public void dress(Theme theme) {
    theme.dress(this);
  }

  /// Shows everything larger.
  ///
  /// @param percent 100 to 200
  public void enlarge(int percent) {
    scaled.scaleProperty().set(percent / 100.0);
    // Menus and tooltips are windows of their own; theirs is the letters' size.
    Window.getWindows().forEach(this::enlarge);
  }

  /// How much larger everything is shown; 1 as it is.
  public DoubleExpression scaleProperty() {
    return scaled.scaleProperty();
  }

  /// A command's title row: the palette with its field.
  void showPalette() {
    parts.palette().open(current.get().id());
    Palette palette = new Palette(parts.palette(), parts.keymap(), this::run);
    above(parts.context().overlays().high(palette));
  }

  /// The card of the model.
  void showModel() {
    above(
        parts
            .context()
            .overlays()
            .card(new ModelCardView(parts.opener(), parts.load(), parts.context(), this::close)));
  }

  /// The sheet of all keys.
  void showKeys() {
    KeySheet sheet =
        new KeySheet(
            parts.keymap(),
            this::area,
            () -> {
              close();
              parts
                  .keymap()
                  .command("settings.keys")
                  .ifPresent(command -> {
                    go("settings");
                    command.run();
                  });
            },
            this::close);
    above(parts.context().overlays().card(sheet));
  }

  /// The name of a workspace's area in words.
  public String area(String id) {
    return workspaces.stream()
        .filter(w -> w.id().equals(id))
        .map(Workspace::title)
        .findFirst()
        .orElse(studio.lumina.app.ui.Messages.of("keys.window"));
  }

  private void run(Found found) {
    close();
    switch (found) {
      case Found.Order order -> {
        parts.palette().used(order.command());
        String area = parts.keymap().area(order.command());
        if (!area.equals(Keymap.WINDOW)) {
          go(area);
        }
        order.command().run();
      }
      case Found.Picture picture -> picture.hit().show().run();
    }
  }

  private void above(Overlays.Overlay overlay) {
    above = overlay;
  }

  private void close() {
    if (above != null) {
      above.close();
    }
  }

  private String words(String command) {
    return parts.keymap().command(command).map(parts.keymap()::words).orElse("");
  }

  private static StringProperty words(Keymap keymap, String id) {
    StringProperty words = new SimpleStringProperty("");
    Runnable dress = () -> words.set(keymap.command(id).map(keymap::words).orElse(""));
    keymap.versionProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return words;
  }

  private void enlarge(Window window) {
    if (window instanceof PopupControl popup) {
      double size = (popup instanceof Tooltip ? 12 : 13) * scaled.scaleProperty().get();
      popup.setStyle("-fx-font-size: " + size + "px");
    }
  }
}
