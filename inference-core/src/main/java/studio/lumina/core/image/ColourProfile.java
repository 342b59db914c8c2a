package studio.lumina.core.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import studio.lumina.core.Picture;

/// Colours of a picture from the space that its profile describes to sRGB.
final class ColourProfile {
  private ColourProfile() {}

  /// The picture in sRGB; as it is where the profile does not suit it or cannot be used.
  static Picture toStandard(Picture picture, ICC_Profile profile) {
    int bands = picture.mode().channels() - (picture.mode().hasAlpha() ? 1 : 0);
    if (profile.getNumComponents() != bands) {
      return picture;
    }
    int channels = picture.mode().channels();
    byte[] samples = picture.samples();
    try {
      ColorConvertOp convert =
          new ColorConvertOp(
              new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
      WritableRaster line = line(picture.width(), bands);
      WritableRaster standard = line(picture.width(), 3);
      int[] from = new int[picture.width() * bands];
      int[] to = new int[picture.width() * 3];
      for (int y = 0; y < picture.height(); y++) {
        int start = y * picture.width() * channels;
        for (int i = 0; i < from.length; i++) {
          from[i] = samples[start + i / bands * channels + i % bands] & 0xff;
        }
        line.setPixels(0, 0, picture.width(), 1, from);
        convert.filter(line, standard);
        standard.getPixels(0, 0, picture.width(), 1, to);
        for (int i = 0; i < from.length; i++) {
          samples[start + i / bands * channels + i % bands] = (byte) to[i / bands * 3 + i % bands];
        }
      }
    } catch (CMMException | IllegalArgumentException e) {
      return picture; // a profile of no use is no reason to refuse the picture
    }
    return new Picture(picture.width(), picture.height(), picture.mode(), samples);
  }

  private static WritableRaster line(int width, int bands) {
    return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, bands, null);
  }
}
