package studio.lumina.app.work.engine;

import java.util.OptionalLong;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.models.fit.FreeRoom;

/// Tells whether a second checkpoint fits into memory beside the one that is open.
@FunctionalInterface
public interface MemoryFit {
  /// Always, as in tests with engines that hold nothing.
  MemoryFit ALWAYS = (open, wanted) -> true;

  /// Whether `wanted` can be opened while `open` is; a guess that is wrong on the careful side.
  boolean fitsBeside(ModelCard open, Opening wanted);

  /// By the size of the checkpoint's files and the memory that this machine has free. What a
  /// graphics card has free is not known here: two models never share one.
  static MemoryFit ofThisMachine() {
    return new CheckpointMemory(() -> FreeRoom.now(OptionalLong.empty()).main())::fitsBeside;
  }
}
