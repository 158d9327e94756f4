package org.henryjournal.journal;

import java.time.Clock;
import java.time.LocalDate;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.Alert;
import org.henryjournal.insight.Silence;

/** What is done about alerts, each as one change. */
public final class AlertBook {

  private final JournalWriter writer;
  private final Clock clock;

  AlertBook(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Puts an alert aside for a while, from today on.
   *
   * @return the day from which on it is said again
   * @throws Refusal when its customer is gone
   */
  public LocalDate silence(Alert.Subject subject, Silence silence) {
    LocalDate end = silence.end(LocalDate.now(clock));
    return writer.changeFor(
        Deed.ALERT_SILENCE,
        c -> {
          subject.customer().ifPresent(customer -> CustomerBook.require(c, customer));
          SettingRows.set(c, AlertStore.silent(subject), end.minusDays(1));
          return end;
        });
  }
}
