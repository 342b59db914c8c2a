package studio.lumina.core.verify;

import java.nio.file.Path;
import java.util.Map;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.vocabulary.Vocabulary;

/// `expected/prompts`: text to ids and back, the ids' meaning, and whole prompts.
final class TextChecks {
  private TextChecks() {}

  static void tokenizer(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("prompts", "tokenizer.json");
    Path checkpoint = home(folder);
    try (Tokenizer tokenizer = ReferenceFolder.tokenizer(checkpoint)) {
      Vocabulary vocabulary = ReferenceFolder.vocabulary(checkpoint, tokenizer);
      int number = 0;
      for (Entry entry : all.list("encode")) {
        String name = "tokenizer: encode " + number++;
        checks.check(
            name,
            () -> Measure.ids(entry.ids("ids"), tokenizer.encodeAsReference(entry.text("text"))));
        checks.check(
            name + " and back",
            () -> Measure.exact(entry.text("decoded"), tokenizer.decode(entry.ids("ids"))));
      }
      number = 0;
      for (Entry entry : all.list("decode")) {
        checks.check(
            "tokenizer: decode " + number++,
            () -> Measure.exact(entry.text("text"), tokenizer.decode(entry.ids("ids"))));
      }
      for (Entry entry : all.list("image_codes")) {
        checks.check(
            "tokenizer: image code " + entry.json().path("code"),
            () -> code(entry, vocabulary, tokenizer));
      }
      Entry special = all.at("special_ids");
      if (special.json().isEmpty()) {
        throw new IllegalArgumentException("nothing in special_ids");
      }
      for (String name : special.json().propertyNames()) {
        checks.check(
            "tokenizer: " + name,
            () -> Measure.exact(special.whole(name), tokenizer.names().getOrDefault(name, -1)));
      }
    }
  }

  private static Measure code(Entry entry, Vocabulary vocabulary, Tokenizer tokenizer) {
    int code = entry.whole("code");
    int id = entry.whole("token_id");
    return Measure.exact(
        Map.of("id", id, "code", code, "name", id),
        Map.of(
            "id",
            vocabulary.idOf(code),
            "code",
            vocabulary.codeOf(id),
            "name",
            tokenizer.names().getOrDefault(entry.text("token"), -1)));
  }

  static void prompts(ReferenceFolder folder, Checks checks) {
    Entry all = folder.expected("prompts", "prompts.json");
    Path checkpoint = home(folder);
    try (ControlPage page = new ControlPage();
        VqCodec codec = folder.codec(page);
        Tokenizer tokenizer = ReferenceFolder.tokenizer(checkpoint)) {
      Vocabulary vocabulary = ReferenceFolder.vocabulary(checkpoint, tokenizer);
      ReferencePrompts prompts = new ReferencePrompts(tokenizer, vocabulary, codec);
      checks.check(
          "prompts: id that stands for an image",
          () -> Measure.exact(all.whole("image_token_id"), vocabulary.imagePlaceholder()));
      for (Entry entry : all.list("cases")) {
        String name = "prompts: " + entry.json().path("name").asString("?");
        checks.check(
            name + " text",
            () -> Measure.exact(entry.text("conversation_text"), ReferencePrompts.text(entry)));
        checks.check(
            name + " ids before images",
            () -> Measure.ids(entry.ids("token_ids_before_images"), prompts.withoutImages(entry)));
        checks.check(name + " ids", () -> Measure.ids(entry.ids("token_ids"), prompts.ids(entry)));
        checks.check(
            name + " resizes its images",
            () -> Measure.exact(entry.flag("images_are_resized"), ReferencePrompts.resizes(entry)));
        checks.check(
            name + " length",
            () -> Measure.exact(entry.whole("length"), prompts.ids(entry).length));
      }
    }
  }

  /// The checkpoint whose vocabulary the prompts were written in: their placeholder for an image is
  /// the first id after it.
  private static Path home(ReferenceFolder folder) {
    return folder.checkpoint(folder.expected("prompts", "prompts.json").whole("image_token_id"));
  }
}
