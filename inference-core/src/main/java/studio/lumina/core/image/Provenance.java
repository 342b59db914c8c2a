package studio.lumina.core.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;

/// How a picture came about, as a mark in its file that machines read: an XMP packet with IPTC's
/// `DigitalSourceType`. It says nothing about the prompt and is kept where a recipe is not.
///
/// Terms: IPTC NewsCodes, Digital Source Type.
public enum Provenance {
  /// Made by a model, from words or after a picture.
  GENERATED("trainedAlgorithmicMedia"),
  /// A person's photo that a model has edited.
  EDITED("compositeWithTrainedAlgorithmicMedia");

  /// Keyword of the PNG text that holds an XMP packet.
  static final String KEYWORD = "XML:com.adobe.xmp";

  private static final String TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/";
  private static final Pattern TERM =
      Pattern.compile("DigitalSourceType(?:>|=[\"'])\\s*" + Pattern.quote(TERMS) + "(\\w+)");
  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
         <xmp:CreatorTool>Lumina Studio</xmp:CreatorTool>
         <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>\
      """;

  private final String term;

  Provenance(String term) {
    this.term = term;
  }

  /// Of a picture that a prompt asked for.
  public static Provenance of(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Edit(_, Part.Photo _), Prompt.Edit(_, Part.PhotoReference _) -> EDITED;
      default -> GENERATED;
    };
  }

  /// IPTC's term, a URI.
  public String term() {
    return TERMS + term;
  }

  /// The XMP packet.
  byte[] packet() {
    return String.format(Locale.ROOT, PACKET, term()).getBytes(StandardCharsets.UTF_8);
  }

  /// What an XMP packet says; nothing where it names no term of these.
  static Optional<Provenance> in(String packet) {
    Matcher matcher = TERM.matcher(packet);
    if (matcher.find()) {
      for (Provenance provenance : values()) {
        if (provenance.term.equals(matcher.group(1))) {
          return Optional.of(provenance);
        }
      }
    }
    return Optional.empty();
  }
}
