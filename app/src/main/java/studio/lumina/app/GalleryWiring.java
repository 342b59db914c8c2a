package studio.lumina.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.application.Platform;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.export.PictureExporter;
import studio.lumina.app.gallery.DetailsModel;
import studio.lumina.app.gallery.GalleryExportCard;
import studio.lumina.app.gallery.GalleryExportModel;
import studio.lumina.app.gallery.GalleryModel;
import studio.lumina.app.gallery.GalleryWorkspace;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.picture.PictureExports;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.picture.compare.ComparisonOpener;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.StudioPorts;

/// Makes the Gallery workspace and joins it with Create, where its pictures are shown and made
/// anew.
final class GalleryWiring {
  private final StudioPorts ports;
  private final CreateModel create;
  private final GalleryModel model;
  private final DetailsModel details;
  private final GalleryExportModel exports;

  /// @param pictures reads one of the library; waits for the disk
  GalleryWiring(StudioPorts ports, CreateModel create, LongFunction<PictureEntry> pictures) {
    exports =
        new GalleryExportModel(
            new PictureExporter(pictures, ZoneId.systemDefault()),
            new BackgroundTasks(
                work -> Thread.ofVirtual().name("export").start(work), Platform::runLater));
    this.ports = ports;
    this.create = create;
    model = new GalleryModel(ports, Clock.systemDefaultZone());
    create.recent().leaveTo(model::tellsOf);
    details = new DetailsModel(model, ports.queries());
  }

  GalleryModel model() {
    return model;
  }

  /// @param go shows a workspace
  GalleryWorkspace workspace(WorkspaceContext frame, TileImages images, Consumer<String> go) {
    PictureMenu menu =
        new PictureMenu(
            new GalleryPictureActions(create.pictureActions(), model, go),
            PictureExports.of(ports.queries(), frame),
            new ComparisonOpener(new ComparisonModel(ports.events(), ports.queries()), frame)::open,
            pictures -> GalleryExportCard.open(exports, frame, pictures));
    create.exportBy(menu.export());
    GalleryExportCard.tell(exports, frame);
    return new GalleryWorkspace(model, details, menu, images, frame);
  }
}
