package studio.lumina.app.store;

import java.nio.file.Path;

/// Commits codes and preferences as fast as it can and says after each commit, on standard output,
/// how far it is; until it is killed.
public final class CommittingMain {
  private CommittingMain() {}

  public static void main(String[] args) {
    Library library = Library.open(new Folders(Path.of(args[0])));
    PictureEntry entry = library.begin(Entries.draft(Entries.PROMPT));
    System.out.println("begun " + entry.id());
    for (int i = 0; ; i++) {
      library.append(entry.id(), i, Entries.codes(i, 1));
      library.preferences().put("count", Integer.toString(i));
      System.out.println("saved " + (i + 1));
    }
  }
}
