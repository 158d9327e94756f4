package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.henryjournal.domain.Customer;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;

/** Everything out of the window and in again. */
class ExportWindowTest extends CustomersFixture {

  @Test
  void everything_is_saved_and_makes_a_new_journal() throws Exception {
    showOwn();
    enter("Acme !next tasted >fri", 1);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    until(() -> has("#export-json") && text("#export-count-json").contains("1 customer, 1 visit"));
    assertThat(text("#export-count-ics")).startsWith("1 next step");
    // What is disabled is drawn paler, and what was transparent so would be seen.
    assertThat(robot.lookup(".day-picker > .text-field").query().isVisible()).isFalse();
    robot.push(KeyCode.ESCAPE);
    until(() -> focused("#line"));
    Path file = folder.resolve("all");
    robot.interact(
        () ->
            window.orElseThrow().openExport((owner, title, name, extension) -> Optional.of(file)));
    until(() -> has("#export-csv"));
    fire("#export-csv");
    Path zip = folder.resolve("all.zip");
    until(() -> Files.exists(zip));
    assertThat(WholeReader.recognises(zip)).isTrue();
    until(() -> !has("#export-csv"));
    Path place = folder.resolve("another.henry");
    robot.interact(() -> window.orElseThrow().fromExport(zip, place));
    until(() -> has("#line") && title().contains("another"));
    closeNow();
    try (Journal made =
        Journal.open(place, places.indexOf(place), TestJournal.CLOCK, Progress.NONE)) {
      assertThat(made.customers().find("Acme")).isPresent();
    }
  }

  private String title() {
    return robot.listWindows().stream()
        .filter(Stage.class::isInstance)
        .map(window -> String.valueOf(((Stage) window).getTitle()))
        .findFirst()
        .orElse("");
  }

  @Test
  void a_list_is_copied() throws Exception {
    showThree(
        journal -> {
          for (String name : new String[] {"Acme", "Beta", "Cold"}) {
            journal
                .customerBook()
                .saveCustomer(Customer.named(name, TestJournal.TODAY).withPhone("1" + name));
          }
        });
    MenuButton menu = robot.lookup("#customer-list").query();
    MenuItem phones = menu.getItems().getFirst();
    robot.interact(phones::fire);
    until(() -> has("#status-notice") || Clipboard.getSystemClipboard().hasString());
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString().lines())
                .containsExactlyInAnyOrder("1Acme", "1Beta", "1Cold"));
  }
}
