package org.henryjournal.ui.today;

import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.ui.shell.Session;

/** What the page of a day offers beside visits: public holidays, and work that goes on. */
final class DayOffers {

  private final Session session;

  DayOffers(Session session) {
    this.session = session;
  }

  /** Takes over the public holidays that the day's page offers. */
  void takeOverHolidays(PublicHolidays holidays) {
    session.change(
        () -> session.journal().calendarBook().takeOver(holidays),
        () ->
            session
                .notices()
                .changed("calendar.taken", String.valueOf(holidays.year()), holidays.daysOff()));
  }

  /** They are not offered again. */
  void declineHolidays() {
    session.change(
        () -> session.journal().calendarBook().decline(),
        () -> session.notices().changed("calendar.declined"));
  }

  /** Adds to the share done of a row of the progress table, or takes from it; in per cent. */
  void addDone(Work work, int by) {
    session.change(
        () -> {
          Work now =
              session.journal().works().find(work.id()).orElseThrow(() -> new Refusal("work.gone"));
          int done = Math.clamp(now.done() + by, 0, Work.ALL);
          session.journal().progressBook().save(now.edit().done(done).made());
          return done;
        },
        done -> session.notices().changed("today.work.done", work.what(), done));
  }
}
