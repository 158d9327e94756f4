package org.henryjournal.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.fonts.TestFont;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeekViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private WeekViewModel model;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    TestJournal.log(test.journal, TestJournal.TODAY.minusDays(8), "Acme !deal 500");
    test.journal
        .visitBook()
        .log(
            TestJournal.draft(test.journal, TestJournal.TODAY, "Beta !objection")
                .withDetails(
                    new VisitDraft.Details(
                        "dear", "no budget", "", "", Optional.empty(), Optional.empty())));
    model =
        new WeekViewModel(
            test.session,
            TestJournal.TODAY,
            new Messages(Messages.Language.ENGLISH),
            new FontShelf(List.of(folder.resolve("fonts")), "Linux"));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void goes_from_week_to_week() {
    assertThat(model.text()).startsWith("Week 2026-W47").contains("Beta");
    model.move(-1);
    assertThat(model.text()).startsWith("Week 2026-W46").contains("Acme");
    model.move(-1);
    assertThat(model.text()).contains("Nothing was entered");
    model.lastWeek();
    assertThat(model.text()).startsWith("Week 2026-W46");
    model.thisWeek();
    assertThat(model.text()).startsWith("Week 2026-W47");
  }

  @Test
  void what_is_private_is_off_until_ticked() {
    assertThat(model.text() + model.html()).doesNotContain("no budget");
    model.innerProperty().set(true);
    assertThat(model.text()).contains("no budget");
    assertThat(model.html()).contains("no budget");
    model.innerProperty().set(false);
    assertThat(model.text()).doesNotContain("no budget");
  }

  @Test
  void each_format_is_copied_and_named_in_its_way() {
    assertThat(model.isFormatted()).isFalse();
    model.copied();
    assertThat(test.said()).isEqualTo("summary.copied");
    model.formatProperty().set(WeekFormat.MD);
    assertThat(model.text()).startsWith("# Week");
    assertThat(model.fileName()).isEqualTo("henry-2026-W47.md");
    model.formatProperty().set(WeekFormat.XLSX);
    assertThat(model.isFormatted()).isTrue();
    assertThat(model.text()).startsWith("Week");
    assertThat(model.html()).startsWith("<h1>");
    assertThat(model.fileName()).isEqualTo("henry-2026-W47.xlsx");
    model.copied();
    assertThat(test.said()).isEqualTo("summary.copied.formatted");
  }

  @Test
  void saves_what_is_shown() throws Exception {
    Path file = folder.resolve("w.html");
    model.formatProperty().set(WeekFormat.HTML);
    model.save(file);
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("Beta");
    assertThat(test.said()).isEqualTo("cli.week.written");
  }

  @Test
  void a_pdf_without_a_font_is_refused_and_writes_nothing() throws Exception {
    Path file = folder.resolve("w.pdf");
    model.formatProperty().set(WeekFormat.PDF);
    model.save(file);
    assertThat(test.said()).isEqualTo("week.font.missing");
    assertThat(file).doesNotExist();

    Files.createDirectory(folder.resolve("fonts"));
    TestFont.of("Latin", TestFont.latin()).write(folder.resolve("fonts/latin.ttf"));
    model.save(file);
    assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
  }
}
