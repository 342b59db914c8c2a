package studio.lumina.app.work.run;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.work.PhotoTask;
import studio.lumina.core.Sampling;
import studio.lumina.core.Task;

/// What a folder's job needs, as its payload.
///
/// @param files paths, in order
/// @param map the vision task, where it is one
/// @param words what to find, or how to edit
record FolderRequest(List<String> files, Optional<Task> map, String words, Sampling sampling) {
  FolderRequest {
    files = List.copyOf(files);
  }

  static FolderRequest of(List<String> files, PhotoTask task, Sampling sampling) {
    return switch (task) {
      case PhotoTask.Map(Task kind, String what) ->
          new FolderRequest(files, Optional.of(kind), what, sampling);
      case PhotoTask.Edit(String instruction) ->
          new FolderRequest(files, Optional.empty(), instruction, sampling);
    };
  }

  PhotoTask task() {
    return map.<PhotoTask>map(kind -> new PhotoTask.Map(kind, words))
        .orElseGet(() -> new PhotoTask.Edit(words));
  }
}
