package studio.lumina.app;

import java.time.Clock;
import java.util.function.Consumer;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.gallery.DetailsModel;
import studio.lumina.app.gallery.GalleryActions;
import studio.lumina.app.gallery.GalleryModel;
import studio.lumina.app.gallery.GalleryWorkspace;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Answer;
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
    GalleryActions actions =
        new GalleryActions() {
          @Override
          public void show(long picture) {
            go.accept(CreateWorkspace.ID);
            create.stage().show(picture);
          }

          @Override
          public void use(long picture) {
            Answer.of(
                ports.queries().entry(picture),
                entry -> {
                  go.accept(CreateWorkspace.ID);
                  create.settings().of(entry);
                });
          }
        };
    return new GalleryWorkspace(model, details, actions, images, frame);
  }
}
