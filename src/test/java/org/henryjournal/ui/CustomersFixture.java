package org.henryjournal.ui;

import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.testfx.util.WaitForAsyncUtils;

/** The window on its customers page. */
abstract class CustomersFixture extends WindowFixture {

  /**
   * Shows a journal with three customers.
   *
   * @param write writes them
   */
  final void showThree(Consumer<Journal> write) throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal made = openAgain()) {
      write.accept(made);
    }
    showOwn();
    fire("#rail-customers");
    until(() -> has("#customers") && rows("#customers") == 3);
  }

  final void fire(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  final void write(String query, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(query).query()).setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Opens the page of a customer. */
  final void open(String name) throws TimeoutException {
    robot.clickOn(name);
    until(() -> has("#customer-name") && text("#customer-name").equals(name));
  }
}
