package studio.lumina.app;

import java.time.Clock;
import java.util.function.Consumer;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.gallery.DetailsModel;
import studio.lumina.app.gallery.GalleryModel;
import studio.lumina.app.gallery.GalleryWorkspace;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.picture.PictureExports;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.picture.compare.ComparisonOpener;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.StudioPorts;

/// Makes the Gallery workspace and joins it with Create, where its pictures are shown and made
/// anew.
final class GalleryWiring {
  private final StudioPorts ports;
  private final CreateModel create;
  private final GalleryModel model;
  private final DetailsModel details;

  GalleryWiring(StudioPorts ports, CreateModel create) {
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
            new ComparisonOpener(new ComparisonModel(ports.events(), ports.queries()), frame)
                ::open);
    return new GalleryWorkspace(model, details, menu, images, frame);
  }
}
