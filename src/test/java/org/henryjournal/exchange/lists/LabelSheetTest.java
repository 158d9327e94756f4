package org.henryjournal.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.fonts.TestFont;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class LabelSheetTest {

  @TempDir Path folder;
  private FontShelf shelf;

  @BeforeEach
  void shelve() throws IOException {
    Path fonts = Files.createDirectory(folder.resolve("fonts"));
    TestFont.of("Whole", TestFont.latin() + "华联超市王总杭州路号").write(fonts.resolve("whole.ttf"));
    shelf = new FontShelf(List.of(fonts), "Linux");
  }

  private List<String> pages(Messages.Language language, List<LabelSheet.Address> addresses)
      throws IOException {
    byte[] pdf = new LabelSheet(addresses, new Messages(language), shelf).write();
    List<String> pages = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", ""));
      }
    }
    return pages;
  }

  @Test
  void each_language_addresses_in_its_own_order() throws Exception {
    List<LabelSheet.Address> one = List.of(new LabelSheet.Address("华联超市", "王总", "杭州路 5 号"));
    assertThat(pages(Messages.Language.CHINESE, one)).containsExactly("杭州路5号华联超市王总");
    assertThat(pages(Messages.Language.ENGLISH, one)).containsExactly("王总华联超市杭州路5号");
  }

  @Test
  void twenty_four_stand_on_a_page_however_long_they_are() throws Exception {
    List<LabelSheet.Address> many = new ArrayList<>();
    for (int i = 10; i < 35; i++) {
      many.add(
          new LabelSheet.Address(
              "Customer " + i, "", "A long road that goes on and on, ".repeat(6)));
    }
    List<String> pages = pages(Messages.Language.ENGLISH, many);
    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst()).contains("Customer10", "Customer33").doesNotContain("Customer34");
    assertThat(pages.getLast()).contains("Customer34");
    // The whole of a long address stands on its label.
    assertThat(pages.getLast()).endsWith("onandon,");
    assertThat(pages.getLast().split("goes", -1)).hasSize(7);
  }
}
