package studio.lumina.core.fakes;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.model.Branch;

/// A branch of the [FakeLanguageModel]. Each entry's "bits" depend on all ids before it and on the
/// pass that wrote it (its length, and whether the other guidance branch took part), as those of a
/// real cache do.
public final class FakeBranch implements Branch {
  private final FakeLanguageModel model;
  private final int name;
  private final List<Integer> ids = new ArrayList<>();
  private final List<Long> bits = new ArrayList<>();
  private boolean scored;
  private boolean closed;

  FakeBranch(FakeLanguageModel model, int name) {
    this.model = model;
    this.name = name;
  }

  int name() {
    return name;
  }

  void pass(int[] more, int width) {
    demandOpen();
    if (ids.size() + more.length > model.facts().context()) {
      throw new IllegalStateException("beyond the context");
    }
    for (int id : more) {
      long before = bits.isEmpty() ? 0 : bits.getLast();
      ids.add(id);
      bits.add(
          FakeLanguageModel.mix(
              before, id, (long) ids.size() * 1_000_003 + more.length * 31 + width));
    }
    scored = true;
  }

  /// What the scores after the last id are a function of.
  long scores() {
    demandOpen();
    if (!scored) {
      throw new IllegalStateException("no scores: nothing was read since it was made or trimmed");
    }
    return bits.getLast();
  }

  /// The ids it holds.
  public int[] ids() {
    return ids.stream().mapToInt(i -> i).toArray();
  }

  @Override
  public int length() {
    demandOpen();
    return ids.size();
  }

  @Override
  public void trim(int length) {
    demandOpen();
    model.record(new FakeLanguageModel.Call.Trim(name, length));
    if (length > ids.size()) {
      throw new IllegalArgumentException("trim to " + length + " of " + ids.size());
    }
    ids.subList(length, ids.size()).clear();
    bits.subList(length, bits.size()).clear();
    scored = false;
  }

  @Override
  public FakeBranch fork() {
    demandOpen();
    FakeBranch other = model.branch();
    other.ids.addAll(ids);
    other.bits.addAll(bits);
    return other;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      model.closed();
    }
  }

  private void demandOpen() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }
}
