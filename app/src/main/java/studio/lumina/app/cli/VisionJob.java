package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.recipe.MapFile;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Task;
import studio.lumina.core.files.NewFile;

/// A photo and the maps that are wanted of it, each with the file that it goes to.
record VisionJob(Path photo, List<Target> targets) {
  /// A map and its file.
  record Target(Task task, Path file) {}

  VisionJob {
    targets = List.copyOf(targets);
  }

  /// The jobs for photos and tasks. One map goes to the file that is named; several go into the
  /// folder that is named, as `PHOTO-TASK.png`, in the folders that their photos were found in.
  /// There a name replaces an earlier map of that task and nothing else; what would be replaced
  /// otherwise, above all a photo, stays, and the map is `PHOTO-TASK-2.png`.
  ///
  /// @param output as given; the current folder where not given
  /// @throws LuminaException with [Problem.SettingInvalid] where two maps would have one name, or
  ///   several go to standard output
  static List<VisionJob> of(
      List<PhotoFiles.Found> photos, List<Task> tasks, @Nullable Path output, boolean folder) {
    boolean several = folder || photos.size() > 1 || tasks.size() > 1;
    if (several && Output.STANDARD.equals(output)) {
      throw new LuminaException(
          new Problem.SettingInvalid("--output", "-", "a folder, there may be several maps"));
    }
    Set<Path> read = new HashSet<>();
    photos.forEach(photo -> read.add(place(photo.path())));
    List<VisionJob> jobs = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (PhotoFiles.Found photo : photos) {
      List<Target> targets = new ArrayList<>();
      for (Task task : tasks) {
        Path name = Path.of(photo.place() + "-" + task.name().toLowerCase(Locale.ROOT) + ".png");
        Path wished = output == null ? name : several ? output.resolve(name) : output;
        Path file =
            output != null && !several
                ? output
                : NewFile.of(
                    wished,
                    there ->
                        NewFile.isFree(there)
                            || several && !read.contains(place(there)) && MapFile.is(there, task));
        if (!taken.add(place(file))) {
          throw new LuminaException(
              new Problem.SettingInvalid(
                  "PHOTO",
                  photo.path().toString(),
                  "photos whose results have names of their own"));
        }
        targets.add(new Target(task, file));
      }
      jobs.add(new VisionJob(photo.path(), targets));
    }
    return jobs;
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /// Makes the folder that a map goes into, where there is none.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable]
  static void folderOf(Target target) {
    Path folder = target.file().toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new LuminaException(
          new Problem.FileUnwritable(String.valueOf(folder), e.toString()), e);
    }
  }
}
