package studio.lumina.core.bench;

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

  void tell(Event event) {
    long now = System.nanoTime();
    switch (event) {
      case Event.PictureStarted _ -> started = now;
      case Event.CodesDrawn drawn -> tokens += drawn.codes().size();
      case Event.RowFinished _ -> rowFinished = now;
      case Event.Preview _ -> {
        previewing += now - rowFinished;
        previews++;
      }
      case Event.PictureFinished _ -> finished = now;
      case Event.Reading _, Event.TokensAdded _, Event.WordsAdded _ -> {}
    }
  }

  BenchmarkResult.Painted painted(String size) {
    double painting = (rowFinished - started) / MILLIS;
    return new BenchmarkResult.Painted(
        size,
        tokens,
        painting,
        previews,
        previewing / MILLIS / painting,
        (finished - rowFinished) / MILLIS);
  }
}
