package studio.lumina.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.gallery.GalleryModel;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.store.PictureSummary;

/// What is done with pictures that the gallery shows: what Create does, where Create is seen; stars
/// and the trash through the gallery, which takes them back.
///
/// @param go shows a workspace
record GalleryPictureActions(PictureActions create, GalleryModel gallery, Consumer<String> go)
    implements PictureActions {
  @Override
  public void show(PictureSummary picture) {
    go.accept(CreateWorkspace.ID);
    create.show(picture);
  }

  @Override
  public void use(PictureSummary picture, Reuse what) {
    go.accept(CreateWorkspace.ID);
    create.use(picture, what);
  }

  @Override
  public void replay(PictureSummary picture) {
    go.accept(CreateWorkspace.ID);
    create.replay(picture);
  }

  @Override
  public Optional<Long> shown() {
    return create.shown();
  }

  @Override
  public void retry(PictureSummary picture) {
    create.retry(picture);
  }

  @Override
  public void star(List<PictureSummary> pictures, int stars) {
    gallery.rate(pictures, stars);
  }

  @Override
  public void discard(List<PictureSummary> pictures) {
    gallery.discard(pictures);
  }

  @Override
  public List<PictureAction> elsewhere() {
    return create.elsewhere();
  }

  @Override
  public void run(PictureAction other, PictureSummary picture) {
    create.run(other, picture);
  }
}
