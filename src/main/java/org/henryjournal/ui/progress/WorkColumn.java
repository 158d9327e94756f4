package org.henryjournal.ui.progress;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkEdit;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;

/** The columns to write in: how each is written, and what was typed means. */
public enum WorkColumn {
  WHAT,
  WHEN,
  WHERE,
  WHY,
  HOW,
  STAGE,
  DONE,
  OBSTACLE,
  CUSTOMER;

  /** Between the obstacle and the counter-measure. */
  static final String ARROW = "→";

  private static final Pattern ANSWERED = Pattern.compile("→|[-=－]+[>》＞]");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\s*[%％]?");

  String messageKey() {
    return "progress.column." + name().toLowerCase(Locale.ROOT);
  }

  /** As it stands in the cell, and as it can be typed there. */
  String text(WorkStore.Row row, Messages messages) {
    Work work = row.work();
    return switch (this) {
      case WHAT -> work.what();
      case WHEN -> messages.days(work.from(), work.to());
      case WHERE -> work.where();
      case WHY -> work.why();
      case HOW -> work.how();
      case STAGE -> messages.number(work.stage().number());
      case DONE -> messages.percent((double) work.done() / Work.ALL);
      case OBSTACLE ->
          work.answer().isEmpty()
              ? work.obstacle()
              : (work.obstacle() + " " + ARROW + " " + work.answer()).strip();
      case CUSTOMER -> row.customerName();
    };
  }

  /**
   * The change that was typed.
   *
   * @throws Refusal with a sentence when it means nothing in this column
   */
  Change read(String typed, LocalDate today, CustomerNames names) {
    String text = typed.strip();
    return switch (this) {
      case WHAT -> edit -> edit.what(text);
      case WHEN -> {
        DaySpan days =
            DaySpan.parse(text, today).orElseThrow(() -> new Refusal("progress.days.unread"));
        yield edit -> edit.days(days);
      }
      case WHERE -> edit -> edit.where(text);
      case WHY -> edit -> edit.why(text);
      case HOW -> edit -> edit.how(text);
      case STAGE -> {
        int step = number(text, Work.Stage.values().length, "progress.stage.unread");
        yield edit -> edit.stage(Work.Stage.ofNumber(step));
      }
      case DONE -> {
        int done = number(text, Work.ALL, "work.done.range");
        yield edit -> edit.done(done);
      }
      case OBSTACLE -> {
        String[] parts = ANSWERED.split(text, 2);
        yield edit ->
            edit.obstacle(parts[0].strip()).answer(parts.length > 1 ? parts[1].strip() : "");
      }
      case CUSTOMER -> {
        Optional<Long> customer =
            text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    names
                        .find(text)
                        .orElseThrow(() -> new Refusal("progress.customer.unknown", text))
                        .id());
        yield edit -> edit.customer(customer);
      }
    };
  }

  /** What is done to a row. */
  interface Change {
    WorkEdit on(WorkEdit edit);
  }

  private static int number(String text, int most, String refused) {
    Matcher matcher = NUMBER.matcher(text);
    int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : most + 1;
    if (number > most || (number == 0 && most < Work.ALL)) {
      throw new Refusal(refused);
    }
    return number;
  }

  /**
   * Whether it is part of what was agreed; how far the work is changes every day, and is no change
   * of the plan.
   */
  boolean isPlan() {
    return this != DONE && this != STAGE;
  }
}
