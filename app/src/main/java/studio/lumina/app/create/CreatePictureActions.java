package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.Ratings;

/// What Create does with a picture that a list shows. A list knows little of it: where its values
/// are needed the library is asked for them.
///
/// @param elsewhere what other workspaces do with it
record CreatePictureActions(
    LibraryQueries queries,
    StageModel stage,
    Ratings ratings,
    SettingsReuse settings,
    GenerateCommands commands,
    RecentModel recent,
    NoticeModel notice,
    List<PictureAction> elsewhere)
    implements PictureActions {
  @Override
  public void show(PictureSummary picture) {
    stage.show(picture.id());
  }

  @Override
  public void use(PictureSummary picture, Reuse what) {
    open(picture, entry -> settings.of(entry, what));
  }

  @Override
  public void replay(PictureSummary picture) {
    open(picture, commands::replay);
  }

  @Override
  public Optional<Long> shown() {
    return stage.shownProperty().get().map(PictureEntry::id);
  }

  @Override
  public void star(List<PictureSummary> pictures, int stars) {
    ratings.rate(pictures.stream().map(PictureSummary::id).toList(), stars);
  }

  @Override
  public void retry(PictureSummary picture) {
    recent.retry(picture);
  }

  @Override
  public void discard(List<PictureSummary> pictures) {
    pictures.forEach(picture -> recent.discard(picture.id()));
  }

  @Override
  public void run(PictureAction other, PictureSummary picture) {
    open(picture, other.run());
  }

  private void open(PictureSummary picture, Consumer<PictureEntry> opened) {
    Answer.of(
        queries.entry(picture.id()),
        opened,
        problem -> notice.tell(new NoticeModel.Notice.Failed(problem)));
  }
}
