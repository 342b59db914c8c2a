package studio.lumina.core.model;

import ai.djl.pytorch.jni.IValue;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.torch.TorchProgram;

/// A branch whose keys and values lie on the device, an opaque list to Java. The room grows in
/// blocks; what lies beyond the length is never looked at, so trimming costs nothing.
final class CacheBranch implements Branch {
  private static final int BLOCK = 512;

  private final TorchProgram program;
  private final int context;
  private IValue cache;
  private int capacity;
  private int length;
  private boolean ready;
  private boolean closed;

  CacheBranch(TorchProgram program, int context) {
    this.program = program;
    this.context = context;
    this.capacity = Math.min(BLOCK, context);
    this.cache = program.run("empty", IValue.from((long) capacity));
  }

  private CacheBranch(CacheBranch from) {
    program = from.program;
    context = from.context;
    capacity = from.capacity;
    length = from.length;
    ready = from.ready;
    cache = from.copied(capacity);
  }

  /// The native list; still the branch's own.
  IValue cache() {
    if (closed) {
      throw new LuminaException(new Problem.Closed("branch"));
    }
    return cache;
  }

  /// Makes room for `more` ids.
  ///
  /// @throws LuminaException with [Problem.ContextFull]
  void reserve(int more) {
    cache();
    if (more > context - length) {
      throw new LuminaException(new Problem.ContextFull(more, context - length));
    }
    if (length + more > capacity) {
      int wider = Math.min(context, (length + more + BLOCK - 1) / BLOCK * BLOCK);
      IValue grown = copied(wider);
      cache.close();
      cache = grown;
      capacity = wider;
    }
  }

  /// Room beyond the length.
  int room() {
    return context - length;
  }

  /// Notes that `ids` were written and the hidden state after the last is in place.
  void advance(int ids) {
    length += ids;
    ready |= ids > 0;
  }

  /// @throws IllegalStateException where nothing was read since the branch was made or trimmed
  void demandReady() {
    if (!ready) {
      throw new IllegalStateException("nothing was read since the branch was made or trimmed");
    }
  }

  private IValue copied(int room) {
    return program.runKeeping(
        1, "copied", cache(), IValue.from((long) length), IValue.from((long) room));
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void trim(int wanted) {
    if (wanted < 0 || wanted > length) {
      throw new IllegalArgumentException("length " + wanted + " of " + length);
    }
    ready &= wanted == length;
    length = wanted;
  }

  @Override
  public Branch fork() {
    return new CacheBranch(this);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      cache.close();
    }
  }
}
