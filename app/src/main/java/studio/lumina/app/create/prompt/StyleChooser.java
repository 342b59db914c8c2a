package studio.lumina.app.create.prompt;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.WorkspaceContext;

/// Picks styles to put around the prompt, takes them from files and gives them out.
final class StyleChooser extends VBox {
  private static final double WIDTH = 348;

  private final StyleModel styles;
  private final NoticeModel notice;
  private final WorkspaceContext frame;
  private final PickList<Style> list;

  StyleChooser(StyleModel styles, NoticeModel notice, WorkspaceContext frame) {
    this.styles = styles;
    this.notice = notice;
    this.frame = frame;
    getStyleClass().add("float-card");
    setPrefWidth(WIDTH);
    setId("styles");
    list =
        new PickList<>(
            Messages.of("style.search"),
            styles::search,
            new PickList.Row<>(Style::name, Style::words, s -> styles.active().contains(s.name())),
            style -> styles.toggle(style.name()),
            Messages.of("style.none"));
    Label problem = new Label();
    problem.getStyleClass().addAll("hint", "bad-text");
    problem.setWrapText(true);
    problem
        .textProperty()
        .bind(styles.problemProperty().map(p -> p.map(ProblemText::of).orElse("")));
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    HBox files =
        new HBox(
            8,
            Buttons.of(Feather.DOWNLOAD, Messages.of("style.in"), this::bringIn),
            Buttons.of(Feather.UPLOAD, Messages.of("style.out"), this::giveOut));
    getChildren().addAll(list, problem, files);
  }

  private void bringIn() {
    frame
        .chooser()
        .open(Messages.of("style.in"), kind())
        .ifPresent(file -> {
          int count = styles.bringIn(file);
          if (count > 0) {
            notice.tell(new NoticeModel.Notice.StylesIn(count));
          }
          list.fill();
        });
  }

  private void giveOut() {
    frame
        .save(Messages.of("style.out"), "styles.lumina-styles.json", kind())
        .ifPresent(styles::giveOut);
  }

  private static Chooser.Kind kind() {
    return new Chooser.Kind(Messages.of("style.files"), List.of("*.json"));
  }
}
