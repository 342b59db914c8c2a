package studio.lumina.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.drop.DropAction;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.drop.FileInspector;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.vision.VisionContext;
import studio.lumina.app.vision.VisionModel;
import studio.lumina.app.vision.VisionWorkspace;
import studio.lumina.app.vision.source.KeptPhotos;
import studio.lumina.app.work.StudioPorts;

/// Makes the Vision workspace and joins it with the others: what comes into one of them is offered
/// to all.
final class VisionWiring {
  private final VisionContext context;
  private final VisionModel model;
  private final CreateModel create;

  /// @param reader where files are read
  VisionWiring(
      StudioPorts ports, CreateModel create, UiState memory, Folders folders, Executor reader) {
    this.create = create;
    context =
        new VisionContext(
            memory,
            shelf(new ControlPictures(folders.controls())),
            new FileInspector(),
            new BackgroundTasks(reader, Platform::runLater));
    model =
        new VisionModel(
            ports, create.checkpoint(), context, RandomGenerator.of("L64X128MixRandom"));
  }

  VisionModel model() {
    return model;
  }

  VisionWorkspace workspace(WorkspaceContext frame, TileImages images) {
    return new VisionWorkspace(model, context, images, frame);
  }

  /// Offers what each workspace can do in the other.
  ///
  /// @param go shows a workspace
  void join(Consumer<String> go) {
    create.offer(
        new PictureAction(
            "vision.to",
            Feather.LAYERS,
            entry -> {
              model.take(entry);
              go.accept(VisionWorkspace.ID);
            }));
    create.offer(
        new PictureAction("picture.control", Feather.FEATHER, entry -> asControl(entry, go)));
    model.offer(new PictureAction("vision.paint", Feather.EDIT_2, entry -> asControl(entry, go)));
    create.drop().offer(file -> elsewhere(model.offers(file), VisionWorkspace.ID, go));
    model.drop().offer(file -> elsewhere(create.drop().own(file), CreateWorkspace.ID, go));
  }

  private void asControl(PictureEntry entry, Consumer<String> go) {
    entry
        .file()
        .ifPresent(file -> {
          create.control().take(file);
          go.accept(CreateWorkspace.ID);
        });
  }

  private static List<DropAction> elsewhere(
      List<DropAction> actions, String workspace, Consumer<String> go) {
    return actions.stream()
        .map(action ->
            new DropAction(
                action.id(),
                action.icon(),
                (DroppedFile file) -> {
                  action.run().accept(file);
                  go.accept(workspace);
                }))
        .toList();
  }

  private static KeptPhotos shelf(ControlPictures pictures) {
    return new KeptPhotos() {
      @Override
      public KeptPhoto bringIn(Path file) {
        ControlPictures.Kept kept = pictures.bringIn(file);
        return new KeptPhoto(kept.reference(), kept.preview());
      }

      @Override
      public KeptPhoto read(String hash) {
        ControlPictures.Kept kept = pictures.read(hash);
        return new KeptPhoto(kept.reference(), kept.preview());
      }
    };
  }
}
