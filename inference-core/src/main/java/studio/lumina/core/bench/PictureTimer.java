package studio.lumina.core.bench;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Event;

/// Times a picture by the events of its turn: a preview is told right after it was made and follows
/// the end of a row, which is told right before.
final class PictureTimer {
  private static final double MILLIS = 1e6;

  private long started;
  private long rowFinished;
  private long finished;
  private long previewing;
  private int previews;
  private int tokens;
  private final List<Long> unseen = new ArrayList<>();
  private final List<Double> delays = new ArrayList<>();

  void tell(Event event) {
    long now = System.nanoTime();
    switch (event) {
      case Event.PictureStarted _ -> started = now;
      case Event.CodesDrawn drawn -> tokens += drawn.codes().size();
      case Event.RowFinished _ -> {
        rowFinished = now;
        unseen.add(now);
      }
      case Event.Preview _ -> {
        previewing += now - rowFinished;
        previews++;
        seen(now);
      }
      case Event.PictureFinished _ -> {
        finished = now;
        seen(now);
      }
      case Event.Reading _, Event.TokensAdded _, Event.WordsAdded _ -> {}
    }
  }

  /// A band reaches down to the last finished row.
  private void seen(long now) {
    unseen.forEach(row -> delays.add((now - row) / MILLIS));
    unseen.clear();
  }

  private BenchmarkResult.Delay delay() {
    List<Double> sorted = delays.stream().sorted().toList();
    return sorted.isEmpty()
        ? new BenchmarkResult.Delay(0, 0)
        : new BenchmarkResult.Delay(sorted.get(sorted.size() / 2), sorted.getLast());
  }

  BenchmarkResult.Painted painted(String size) {
    double painting = (rowFinished - started) / MILLIS;
    return new BenchmarkResult.Painted(
        size,
        tokens,
        painting,
        previews,
        previewing / MILLIS / painting,
        (finished - rowFinished) / MILLIS,
        delay());
  }
}
