package studio.lumina.app.work;

import java.util.List;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;

/// A set and its pictures, from left to right, from top to bottom.
public record SetMembers(PictureSet set, List<PictureSummary> members) {
  public SetMembers {
    members = List.copyOf(members);
  }
}
