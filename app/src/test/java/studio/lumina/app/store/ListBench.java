package studio.lumina.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Prints how long lists of a library take with ten pictures and with many: the first page of the
/// newest, a page in the middle, a search by a rare word, by a common one and by two letters that
/// are in none, and opening the library.
public final class ListBench {
  private static final int ROUNDS = 50;
  private static final int PAGE = 60;

  private ListBench() {}

  /// @param args how many pictures; 50,000 if nothing is said
  public static void main(String[] args) throws Exception {
    int many = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
    System.out.println(
        "pictures | open | first page | middle page | rare word | common word | two letters in"
            + " none | whole order | order of a common word | order by stars | page of 96");
    for (int count : new int[] {10, many}) {
      measure(Files.createTempDirectory("lumina-lists"), count);
    }
  }

  private static void measure(Path folder, int count) throws Exception {
    try (Library library = Library.open(new Folders(folder))) {
      library.parts().database().change(connection -> Entries.fill(connection, count));
    }
    long start = System.nanoTime();
    try (Library library = Library.open(new Folders(folder))) {
      double open = (System.nanoTime() - start) / 1e6;
      Summaries lists = library.summaries();
      PictureIndex order = lists.index(PictureFilter.ALL);
      List<Long> middle = order.ids(count / 2, Math.min(count, count / 2 + 96));
      System.out.printf(
          Locale.ROOT,
          "%,d | %.0f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms |"
              + " %.2f ms | %.2f ms%n",
          count,
          open,
          median(() -> lists.recent(Optional.empty(), PAGE)),
          median(() -> lists.recent(Optional.of(count / 2L), PAGE)),
          median(() -> lists.find("nummer " + count / 3 + ".", Optional.empty(), PAGE)),
          median(() -> lists.find("boat", Optional.empty(), PAGE)),
          median(() -> lists.find("qz", Optional.empty(), PAGE)),
          median(() -> lists.index(PictureFilter.ALL)),
          median(() -> lists.index(PictureFilter.ALL.withWords("boat"))),
          median(() -> lists.index(PictureFilter.ALL.withOrder(PictureFilter.Order.STARS))),
          median(() -> lists.these(middle)));
    }
  }

  private static double median(Runnable work) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2] / 1e6;
  }
}
