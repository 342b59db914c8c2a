package studio.lumina.app.checkpoint;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.core.Device;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;

/// Opens checkpoints: which folder, on which device, and in which precision. FX thread only,
/// without a toolkit.
public final class OpenerModel {
  private final CheckpointModel checkpoint;
  private final Path starter;
  private final Supplier<How> how;
  private final ReadOnlyObjectWrapper<Optional<Path>> codec =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Opening> wanted;

  /// How a model is run.
  ///
  /// @param threads processor threads, 0 for one a core
  public record How(Device device, Precision precision, int threads) {}

  /// @param starter the model that ships with the studio
  /// @param last what was open when the studio was closed
  /// @param how asked each time a model is opened
  public OpenerModel(
      CheckpointModel checkpoint, Path starter, Optional<Opening> last, Supplier<How> how) {
    this.checkpoint = checkpoint;
    this.starter = starter;
    this.how = how;
    wanted = new ReadOnlyObjectWrapper<>(last.orElseGet(() -> Opening.of(starter.toString())));
    codec.set(wanted.get().codec().map(Path::of));
  }

  /// The model as far as it is known.
  public CheckpointModel checkpoint() {
    return checkpoint;
  }

  /// What was asked for last.
  public ReadOnlyObjectProperty<Opening> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// The folder of the codec, where it lies apart from the model.
  public ReadOnlyObjectProperty<Optional<Path>> codecProperty() {
    return codec.getReadOnlyProperty();
  }

  /// Whether the starter is what was asked for.
  public boolean isStarter() {
    return wanted.get().checkpoint().equals(starter.toString());
  }

  /// Opens the model in a folder, with the codec folder chosen before.
  public void open(Path folder) {
    open(folder, codec.get(), wanted.get().targetSize());
  }

  /// Opens the model that ships with the studio.
  public void openStarter() {
    codec.set(Optional.empty());
    open(starter, Optional.empty(), OptionalInt.empty());
  }

  /// Opens the same model again, e.g. with another codec or device.
  public void again() {
    open(Path.of(wanted.get().checkpoint()), codec.get(), wanted.get().targetSize());
  }

  /// Takes a codec from another folder, and opens the model with it.
  public void codec(Path folder) {
    codec.set(Optional.of(folder));
    again();
  }

  private void open(Path folder, Optional<Path> codecFolder, OptionalInt target) {
    boolean same = folder.toString().equals(wanted.get().checkpoint());
    How run = how.get();
    Opening opening =
        new Opening(
            folder.toString(),
            folder.equals(starter) ? Optional.empty() : codecFolder.map(Path::toString),
            same ? target : OptionalInt.empty(),
            run.device(),
            run.precision(),
            run.threads());
    wanted.set(opening);
    checkpoint.open(opening);
  }
}
