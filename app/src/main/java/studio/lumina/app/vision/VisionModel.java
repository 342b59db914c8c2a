package studio.lumina.app.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.drop.DropAction;
import studio.lumina.app.drop.DropModel;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.vision.crop.CropModel;
import studio.lumina.app.vision.edit.ChangeModel;
import studio.lumina.app.vision.edit.EditModel;
import studio.lumina.app.vision.export.ExportModel;
import studio.lumina.app.vision.folder.FolderModel;
import studio.lumina.app.vision.redraw.RedrawModel;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.ShowModel;
import studio.lumina.app.vision.source.PhotoMemory;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.TaskModel;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.StudioPorts;

/// Makes the models of the Vision workspace and joins them: the picture that is worked on, the
/// tasks, what is asked for and what came of it. FX thread only, without a toolkit.
public final class VisionModel {
  private final CheckpointModel checkpoint;
  private final SourceModel source;
  private final CropModel crop;
  private final TaskModel tasks;
  private final ResultModel results = new ResultModel();
  private final ResultJobs jobs;
  private final ShowModel show;
  private final EditModel edit;
  private final RedrawModel redraw = new RedrawModel();
  private final RedrawRequests redraws;
  private final ChangeModel change;
  private final ExportModel export;
  private final FolderModel folder;
  private final VisionRequests requests;
  private final List<PictureAction> leads = new ArrayList<>();
  private final DropModel drop;
  private final PhotoHistory history;

  public VisionModel(
      StudioPorts ports,
      CheckpointModel checkpoint,
      VisionContext context,
      RandomGenerator random) {
    this.checkpoint = checkpoint;
    source = new SourceModel(context.shelf(), context.tasks(), checkpoint);
    crop = new CropModel(checkpoint);
    tasks = new TaskModel(context.memory());
    jobs = new ResultJobs(results, ports);
    show = new ShowModel(context.memory());
    edit = new EditModel(context.memory(), results);
    change = new ChangeModel(results, context.tasks());
    export = new ExportModel(results, context.tasks());
    folder =
        new FolderModel(
            ports.events(), ports.jobs(), ports.queries(), context.memory(), context.tasks());
    requests =
        new VisionRequests(
            new VisionRequests.Inputs(checkpoint, source, crop, tasks, edit),
            new VisionRequests.Outputs(results, jobs, folder),
            random);
    redraws = new RedrawRequests(checkpoint, source, requests, redraw, results, jobs);
    PhotoMemory photos = new PhotoMemory(context.memory());
    history = new PhotoHistory(photos, source, ports.queries());
    drop = new DropModel(context.arrivals(), context.tasks(), this::offers);
    new PhotoRestorer(source, crop, results, jobs, edit, photos);
    // After the restorer, which lays the frame on a picture that comes.
    Listeners.all(
        () -> redraw.size(redraws.size()),
        source.sourceProperty(),
        crop.cropProperty(),
        checkpoint.cardProperty());
    source
        .sourceProperty()
        .addListener((value, before, now) -> {
          if (!before.map(VisionSource::key).equals(now.map(VisionSource::key))) {
            redraw.source();
          }
        });
    history.resume();
  }

  /// The picture that is worked on.
  public SourceModel source() {
    return source;
  }

  /// The pictures that were worked on before it.
  public PhotoHistory history() {
    return history;
  }

  /// The frame on it.
  public CropModel crop() {
    return crop;
  }

  /// What it is to be read as.
  public TaskModel tasks() {
    return tasks;
  }

  /// What the model is asked for.
  public VisionRequests requests() {
    return requests;
  }

  /// What came of it.
  public ResultModel results() {
    return results;
  }

  /// What can be done with results.
  public ResultJobs jobs() {
    return jobs;
  }

  /// How results are looked at.
  public ShowModel show() {
    return show;
  }

  /// Changing the picture by words.
  public EditModel edit() {
    return edit;
  }

  /// The part that is drawn anew.
  public RedrawModel redraw() {
    return redraw;
  }

  /// What the model is asked to draw anew, or to extend.
  public RedrawRequests redraws() {
    return redraws;
  }

  /// What an edit changed.
  public ChangeModel change() {
    return change;
  }

  /// A whole folder through tasks.
  public FolderModel folder() {
    return folder;
  }

  /// How maps look and are written.
  public ExportModel export() {
    return export;
  }

  /// Files that come from outside.
  public DropModel drop() {
    return drop;
  }

  /// The checkpoint in use.
  public CheckpointModel checkpoint() {
    return checkpoint;
  }

  /// Offers what another workspace does with a result.
  public void offer(PictureAction other) {
    leads.add(other);
  }

  /// What other workspaces do with a result.
  List<PictureAction> leads() {
    return leads;
  }

  /// What Vision can do with a file from outside.
  public List<DropAction> offers(DroppedFile file) {
    return new VisionDropActions(this::take).of(file);
  }

  /// Works on a picture of the library.
  public void take(PictureEntry entry) {
    source.take(entry);
  }

  private void take(DroppedFile file, List<VisionTask> chosen) {
    source.take(file.path(), () -> requests.run(chosen));
  }
}
