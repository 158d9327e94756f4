package org.henryjournal.exchange.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.fonts.TestFont;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** With fonts made for it: what is tested is the same on a machine without any. */
class WeekPdfTest {

  @TempDir Path folder;
  private Path fonts;
  private FontShelf shelf;

  @BeforeEach
  void shelve() throws IOException {
    fonts = Files.createDirectory(folder.resolve("fonts"));
    shelf = new FontShelf(List.of(fonts), "Linux");
  }

  private static WeekDocument of(String... paragraphs) {
    List<WeekDocument.Block> blocks =
        Arrays.stream(paragraphs).<WeekDocument.Block>map(Paragraph::new).toList();
    return new WeekDocument(
        "Title", "2026-W47", Messages.Language.ENGLISH, List.of(new Section("", blocks)));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
      }
      return text.toString();
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Names of the fonts, which all lie in the file. */
  private static Set<String> embedded(byte[] pdf) throws IOException {
    Set<String> names = new TreeSet<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int i = 1; i < reader.getXrefSize(); i++) {
        PdfObject object = reader.getPdfObject(i);
        if (object instanceof PdfDictionary font
            && !(object instanceof PRStream)
            && PdfName.FONT.equals(font.get(PdfName.TYPE))) {
          assertThat(font.get(PdfName.SUBTYPE)).isNotEqualTo(PdfName.TYPE1);
          PdfDictionary descriptor = font.getAsDict(PdfName.FONTDESCRIPTOR);
          if (descriptor != null) {
            assertThat(descriptor.get(PdfName.FONTFILE2)).isNotNull();
            names.add(font.get(PdfName.BASEFONT).toString().replaceFirst("^/[A-Z]{6}\\+", ""));
          }
        }
      }
    }
    return names;
  }

  @Test
  void a_whole_week_can_be_read_back_in_both_languages() throws Exception {
    try (Journal journal = WeekJournal.open(folder)) {
      for (Messages.Language language : Messages.Language.values()) {
        WeekDocument document = WeekJournal.document(journal, language, true);
        String all = WeekHtml.page(document) + TestFont.latin() + "第页";
        TestFont.of("Whole", all).write(fonts.resolve("whole.ttf"));
        byte[] pdf = new WeekPdf(document, shelf).write();
        assertThat(embedded(pdf)).containsExactly("Whole");
        String text = withoutBlanks(text(pdf));
        assertThat(text)
            .contains(withoutBlanks(document.title()), "华联超市", "=1+1谢谢<b>Acme</b>", "1,234.5")
            .contains(withoutBlanks(WeekJournal.NASTY));
        document
            .sections()
            .forEach(section -> assertThat(text).contains(withoutBlanks(section.heading())));
      }
    }
  }

  @Test
  void what_one_font_lacks_is_written_with_another() throws IOException {
    TestFont.of("Latin", TestFont.latin()).write(fonts.resolve("latin.ttf"));
    TestFont.of("Chinese", "客户，").write(fonts.resolve("chinese.ttf"));
    TestFont.of("Emoji", "😀").write(fonts.resolve("emoji.ttf"));
    byte[] pdf = new WeekPdf(of("Acme 客户， \u200dfine \ufe0f😀"), shelf).write();
    assertThat(embedded(pdf)).containsExactly("Chinese", "Emoji", "Latin");
    assertThat(withoutBlanks(text(pdf))).contains("Acme客户，fine😀");
  }

  @Test
  void nothing_is_written_with_a_box_in_place_of_a_character() throws IOException {
    assertThatThrownBy(() -> new WeekPdf(of("a"), shelf))
        .isInstanceOf(Refusal.class)
        .extracting(e -> new Messages(Messages.Language.ENGLISH).get((Refusal) e))
        .asString()
        .contains("No font on this machine has", "Nothing was written.");
    TestFont.of("Latin", TestFont.latin()).write(fonts.resolve("latin.ttf"));
    assertThatThrownBy(() -> new WeekPdf(of("客户 is fine"), shelf))
        .extracting(e -> new Messages(Messages.Language.ENGLISH).get((Refusal) e))
        .asString()
        .contains("客", "户", "fonts-noto-cjk");
    FontShelf windows = new FontShelf(List.of(fonts), "Windows 11");
    assertThatThrownBy(() -> new WeekPdf(of("an emoji 😀"), windows))
        .extracting(e -> new Messages(Messages.Language.CHINESE).get((Refusal) e))
        .asString()
        .contains("本机没有字体包含😀");
  }

  @Test
  void a_font_that_turns_out_to_be_damaged_is_passed_over() throws IOException {
    byte[] bad =
        Files.readAllBytes(TestFont.of("Bad", TestFont.latin()).write(fonts.resolve("arial.ttf")));
    // Its table of widths is called by another name.
    byte[] broken =
        new String(bad, StandardCharsets.ISO_8859_1)
            .replaceFirst("hmtx", "hmtz")
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(fonts.resolve("arial.ttf"), broken);
    TestFont.of("Good", TestFont.latin()).write(fonts.resolve("b.ttf"));
    assertThat(embedded(new WeekPdf(of("fine"), shelf).write())).containsExactly("Good");
  }

  @Test
  void long_words_and_many_lines_are_not_cut() throws IOException {
    TestFont.of("Latin", TestFont.latin()).write(fonts.resolve("latin.ttf"));
    String word = "https://example.org/" + "x".repeat(300);
    List<String> lines = IntStream.range(0, 200).mapToObj(i -> "line" + i).toList();
    WeekDocument document =
        new WeekDocument(
            "Title",
            "2026-W47",
            Messages.Language.ENGLISH,
            List.of(new Section("Lines", List.of(new Paragraph(word), new Items(lines)))));
    String text = withoutBlanks(text(new WeekPdf(document, shelf).write()));
    assertThat(text).contains(word, "line0", "line199", "Page4");
  }
}
