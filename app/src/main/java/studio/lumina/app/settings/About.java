package studio.lumina.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The program's version and the licences of its libraries, as the build recorded them.
///
/// @param version of the studio
/// @param thirdParty whose work it stands on, and under which licences
public record About(String version, String thirdParty) {
  /// From what the build put beside the classes.
  public static About ofThisBuild() {
    Properties properties = new Properties();
    try (InputStream version = About.class.getResourceAsStream("/lumina/version.properties")) {
      if (version != null) {
        properties.load(version);
      }
    } catch (IOException e) {
      System.getLogger(About.class.getName()).log(System.Logger.Level.WARNING, "version", e);
    }
    return new About(properties.getProperty("version", "?"), text("/lumina/THIRD-PARTY.md"));
  }

  private static String text(String resource) {
    try (InputStream stream = About.class.getResourceAsStream(resource)) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      System.getLogger(About.class.getName()).log(System.Logger.Level.WARNING, resource, e);
      return "";
    }
  }
}
