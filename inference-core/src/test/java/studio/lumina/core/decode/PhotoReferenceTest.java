package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PictureFile;

class PhotoReferenceTest {
  private static PhotoFile file() throws IOException {
    BufferedImage image = new BufferedImage(150, 90, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 150; x++) {
      for (int y = 0; y < 90; y++) {
        image.setRGB(x, y, x << 16 | y << 8 | (x * y & 0xff));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return new PhotoFile("slope.png", bytes.toByteArray());
  }

  private static Part.PhotoReference reference(PhotoFile file, Crop crop) {
    return new Part.PhotoReference(file.hash(), 150, 90, crop, Optional.empty());
  }

  @Test
  void aPhotosFileIsEncodedAsItsPixelsAre() throws IOException {
    try (Rig rig = new Rig()) {
      PhotoFile file = file();
      for (Crop crop : List.of(Crop.CENTRE, new Crop(Optional.of(new Size(64, 64)), 1, 0))) {
        Part.Drawn pixels =
            rig.decoder.encode(new Part.Photo(PictureFile.read(file.name(), file.bytes()), crop));
        assertEquals(pixels, rig.decoder.encode(file, crop));
      }
    }
  }

  @Test
  void aFileThatIsNoPictureIsRefusedByItsName() {
    try (Rig rig = new Rig()) {
      PhotoFile letter = new PhotoFile("letter.txt", new byte[] {1, 2, 3});
      LuminaException e =
          assertThrows(LuminaException.class, () -> rig.decoder.encode(letter, Crop.CENTRE));
      assertTrue(e.problem().toString().contains("letter.txt"), e.problem().toString());
    }
  }

  @Test
  void anEncodedReferenceIsItsCodes() throws IOException {
    try (Rig rig = new Rig();
        Rig other = new Rig()) {
      PhotoFile file = file();
      Part.PhotoReference kept = reference(file, Crop.CENTRE);
      Part.Drawn codes = rig.decoder.encode(file, Crop.CENTRE);
      Prompt.Edit referring = new Prompt.Edit("night", kept.encoded(codes));
      Prompt.Edit direct = new Prompt.Edit("night", codes);
      Turn turn = rig.reply(referring, Rig.GUIDED);
      assertEquals(other.reply(direct, Rig.GUIDED).ids(), turn.ids());
      assertEquals(codes.size(), Rig.picture(turn).size());
      assertEquals(referring, turn.schedules().getFirst().at(0).prompt());
    }
  }

  @Test
  void whatIsNotEncodedYetCanBeCountedAndIsNotDrawn() throws IOException {
    try (Rig rig = new Rig()) {
      PhotoFile file = file();
      Part.PhotoReference kept = reference(file, Crop.CENTRE);
      Part.Drawn codes = rig.decoder.encode(file, Crop.CENTRE);
      assertEquals(
          rig.decoder.count(new Prompt.Edit("night", codes)),
          rig.decoder.count(new Prompt.Edit("night", kept)));
      LuminaException e =
          assertThrows(
              LuminaException.class, () -> rig.reply(new Prompt.Edit("night", kept), Rig.GUIDED));
      assertInstanceOf(Problem.TokensInvalid.class, e.problem());
    }
  }
}
