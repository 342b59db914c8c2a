package studio.lumina.app.work.run;

import java.util.Optional;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.image.MaskedComposite;
import studio.lumina.core.image.PictureFile;

/// The pixels of a picture made of another one: those of the other, what of it lies in the frame,
/// at its own resolution; and over them, where it is drawn anew, the new ones.
final class RevisedPixels {
  private RevisedPixels() {}

  /// @param drawn pixels of all its codes
  /// @throws studio.lumina.core.LuminaException where the other's file is gone or cannot be read
  static Picture of(PictureEntry entry, Picture drawn, ControlPictures photos) {
    Optional<Revision> revision = entry.revision();
    Optional<Part.PhotoReference> under = revision.flatMap(Revision::under);
    if (revision.isEmpty() || under.isEmpty()) {
      return drawn;
    }
    PhotoFile file = photos.photo(under.get().hash());
    return over(
        PictureFile.read(file.name(), file.bytes()), under.get().crop(), revision.get(), drawn);
  }

  /// @param photo any mode, upright
  static Picture over(Picture photo, Crop crop, Revision revision, Picture drawn) {
    Size whole = revision.mask().size();
    Size corner = crop.size().orElse(whole);
    Crop.Frame frame = crop.frame(photo.width(), photo.height(), corner);
    int left = (int) Math.clamp(Math.rint(frame.left()), 0, photo.width() - 1);
    int top = (int) Math.clamp(Math.rint(frame.top()), 0, photo.height() - 1);
    int columns = (int) Math.clamp(Math.rint(frame.width()), 1, photo.width() - left);
    int lines = (int) Math.clamp(Math.rint(frame.height()), 1, photo.height() - top);
    int width = Math.round((float) columns * whole.width() / corner.width());
    int height = Math.round((float) lines * whole.height() / corner.height());
    int channels = photo.mode().channels();
    byte[] from = photo.samples();
    byte[] to = new byte[width * height * channels];
    for (int y = 0; y < lines; y++) {
      System.arraycopy(
          from,
          ((top + y) * photo.width() + left) * channels,
          to,
          y * width * channels,
          columns * channels);
    }
    return MaskedComposite.of(
        new Picture(width, height, photo.mode(), to),
        drawn,
        new Crop.Frame(0, 0, width, height),
        revision.mask());
  }
}
