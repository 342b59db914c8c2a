package studio.lumina.app.vision;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.crop.CropModel;
import studio.lumina.app.vision.edit.EditModel;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.PhotoMemory;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.core.Crop;

/// Gives a picture that comes to be worked on the crop, results and edits that it had when it was
/// worked on before, and remembers them as they change. FX thread only, without a toolkit.
final class PhotoRestorer {
  private final SourceModel source;
  private final CropModel crop;
  private final ResultModel results;
  private final ResultJobs jobs;
  private final EditModel edit;
  private final PhotoMemory photos;
  private boolean restoring;

  PhotoRestorer(
      SourceModel source,
      CropModel crop,
      ResultModel results,
      ResultJobs jobs,
      EditModel edit,
      PhotoMemory photos) {
    this.source = source;
    this.crop = crop;
    this.results = results;
    this.jobs = jobs;
    this.edit = edit;
    this.photos = photos;
    source.sourceProperty().addListener((value, before, now) -> now.ifPresent(this::restore));
    crop.cropProperty().addListener((value, before, now) -> remember());
    results.results().addListener((ListChangeListener<VisionResult>) change -> remember());
    edit.chain().addListener((ListChangeListener<PictureEntry>) change -> remember());
    jobs.late(photos::add);
  }

  private void restore(VisionSource now) {
    SeenPhoto seen = photos.of(now.key()).orElseGet(() -> SeenPhoto.first(now.key(), now.name()));
    restoring = true;
    if (now instanceof VisionSource.Photo) {
      crop.photo(now.width(), now.height(), seen.crop().orElse(Crop.CENTRE));
    } else {
      crop.none();
    }
    results.source(Optional.of(now));
    edit.source();
    jobs.restore(seen.results(), edit::restore);
    restoring = false;
    remember();
  }

  private void remember() {
    Optional<VisionSource> now = source.sourceProperty().get();
    if (!restoring && now.isPresent()) {
      Optional<Crop> frame =
          crop.hasPhoto() ? Optional.of(crop.cropProperty().get()) : Optional.empty();
      photos.put(
          new SeenPhoto(now.get().key(), now.get().name(), frame, jobs.outcomes(edit::isKept)));
    }
  }
}
