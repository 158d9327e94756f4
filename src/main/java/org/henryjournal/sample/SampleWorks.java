package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Work;
import org.henryjournal.journal.ProgressBook;
import org.henryjournal.text.Messages;

/** The rows of a sample's progress table: some done, some at work, one late, one ahead. */
final class SampleWorks {

  /** The last ones may be empty. */
  private static final int FIELDS = 12;

  private SampleWorks() {}

  /**
   * Up to so many rows. Each stands in the words of the sample, with its days counted from the last
   * one.
   */
  static void write(ProgressBook book, LocalDate endsOn, Messages.Language language, int most) {
    List<Work> works = new ArrayList<>();
    List<String> entries = new SampleText(language, new Random(0)).all("work");
    for (String entry : entries.subList(0, Math.min(most, entries.size()))) {
      List<String> fields = List.of(entry.split("\\|", FIELDS));
      int stage = Integer.parseInt(fields.get(2));
      works.add(
          Work.named(fields.get(4), endsOn)
              .edit()
              .days(
                  new DaySpan(
                      endsOn.plusDays(Integer.parseInt(fields.get(0))),
                      endsOn.plusDays(Integer.parseInt(fields.get(1)))))
              .stage(Work.Stage.ofNumber(stage))
              .done(Integer.parseInt(fields.get(3)))
              .where(fields.get(5))
              .why(fields.get(6))
              .how(fields.get(7))
              .situation(fields.get(8))
              .people(fields.get(9))
              .obstacle(fields.get(10))
              .answer(fields.get(11))
              .made());
    }
    book.writeAll(works);
  }
}
