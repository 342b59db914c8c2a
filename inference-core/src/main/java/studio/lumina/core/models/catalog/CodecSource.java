package studio.lumina.core.models.catalog;

import java.util.List;

/// Where the picture codec comes from, which every published checkpoint needs and which can be had
/// only by agreeing to its terms in person.
///
/// @param page where the terms are and the files are given out
/// @param folder of the files within what is given out
/// @param files the names of those that are needed
public record CodecSource(
    String name, String page, String folder, List<String> files, String licence) {
  public CodecSource {
    files = List.copyOf(files);
  }
}
