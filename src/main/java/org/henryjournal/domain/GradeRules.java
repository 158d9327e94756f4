package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who is graded what, and until when ({@code spec} 3). Days are counted from the day the grade was
 * given: calendar days, in which holidays and weekends count, or workdays.
 *
 * @param days within which A, B and C are to be signed
 * @param names what the rep calls the grades; one without a name is called by its letter
 * @param inWorkdays whether days are workdays by the journal's own calendar
 */
public record GradeRules(Map<Grade, Integer> days, Map<Grade, String> names, boolean inWorkdays) {

  /** The longest deadline that makes sense: ten years. */
  public static final int MOST_DAYS = 3_650;

  public GradeRules {
    days = Map.copyOf(days);
    names = Map.copyOf(names);
    for (Grade grade : Grade.values()) {
      Integer within = days.get(grade);
      if (grade.isOpen() && (within == null || within < 1 || within > MOST_DAYS)) {
        throw new IllegalArgumentException(grade + " needs 1 to " + MOST_DAYS + " days");
      }
    }
  }

  /** In calendar days. */
  public GradeRules(Map<Grade, Integer> days, Map<Grade, String> names) {
    this(days, names, false);
  }

  /** 10, 20 and 30 calendar days, and the letters. */
  public static GradeRules usual() {
    return new GradeRules(Map.of(Grade.A, 10, Grade.B, 20, Grade.C, 30), Map.of());
  }

  /** One of the labels a grade asks for. The code is what the journal file holds. */
  public enum Label implements Coded {
    MET,
    NEED,
    MONEY,
    VALUE;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The grade that the labels carry. Empty while nobody of weight has been met and nothing speaks
   * against the customer: there is nothing to grade yet.
   *
   * <p>Who was met but whose other labels are not known yet stands in C: meeting somebody higher
   * than the head of a department is worth no less.
   */
  public static Optional<Grade> of(Labels labels) {
    if (labels.isRefuted()) {
      return Optional.of(Grade.D);
    }
    for (Grade grade : List.of(Grade.A, Grade.B, Grade.C)) {
      if (missing(labels, grade).isEmpty()) {
        return Optional.of(grade);
      }
    }
    return Optional.empty();
  }

  /** The labels that the grade needs and that do not say yes; none for D. */
  public static List<Label> missing(Labels labels, Grade grade) {
    List<Label> missing = new ArrayList<>();
    Met least =
        switch (grade) {
          case A -> Met.KP1;
          case B -> Met.KP3;
          case C -> Met.DEPARTMENT;
          case D -> Met.NOBODY;
        };
    if (!labels.met().isAtLeast(least)) {
      missing.add(Label.MET);
    }
    boolean asks = grade == Grade.A || grade == Grade.B;
    if (asks && labels.need() != Answer.YES) {
      missing.add(Label.NEED);
    }
    if (asks && labels.money() != Answer.YES) {
      missing.add(Label.MONEY);
    }
    if (grade == Grade.B && labels.value() != Answer.YES) {
      missing.add(Label.VALUE);
    }
    return missing;
  }

  /**
   * The next better grade that more labels could carry. Empty for A, and where something speaks
   * against the customer. Who decides has been met already: then it is A at once.
   */
  public static Optional<Grade> next(Labels labels) {
    Optional<Grade> now = of(labels);
    if (now.isEmpty()) {
      return Optional.of(Grade.C);
    }
    return switch (now.get()) {
      case A, D -> Optional.empty();
      case B -> Optional.of(Grade.A);
      case C -> Optional.of(labels.met() == Met.KP1 ? Grade.A : Grade.B);
    };
  }

  /**
   * The grade to change to because the labels have changed; empty where they say nothing new. It
   * only ever rises or falls to D: there is no slide from A to B to C, and a grade set by hand
   * waits for the labels it still lacks.
   */
  public static Optional<Grade> moved(Labels before, Labels after, Optional<Grade> current) {
    Optional<Grade> now = of(after);
    boolean slides =
        now.filter(Grade::isOpen).isPresent()
            && current.filter(c -> c.compareTo(now.get()) < 0).isPresent();
    return now.equals(of(before)) || now.equals(current) || slides ? Optional.empty() : now;
  }

  /**
   * The last day on which a grade given on this day may be signed; empty for D.
   *
   * @param calendar of the journal, asked where days are workdays
   */
  public Optional<LocalDate> lastDay(Grade grade, LocalDate given, Workdays calendar) {
    return Optional.ofNullable(days.get(grade))
        .filter(d -> grade.isOpen())
        .map(d -> inWorkdays ? calendar.plus(given, d) : given.plusDays(d));
  }

  /**
   * Why a grade cannot be given another last day: it is to be later than the present one, today or
   * later, and within {@link #MOST_DAYS} days. Empty where it can.
   *
   * @param last the present one; it may have passed
   */
  public static Optional<Refusal> extension(
      Optional<LocalDate> last, LocalDate until, LocalDate today) {
    if (until.isBefore(today)) {
      return Optional.of(new Refusal("grade.until.past", until));
    }
    if (until.isAfter(today.plusDays(MOST_DAYS))) {
      return Optional.of(new Refusal("grade.until.far", MOST_DAYS));
    }
    return last.filter(day -> !until.isAfter(day))
        .map(day -> new Refusal("grade.until.earlier", day));
  }

  /** Days to sign within; 0 for D, which has none. */
  public int daysOf(Grade grade) {
    return grade.isOpen() ? days.getOrDefault(grade, 0) : 0;
  }

  public String nameOf(Grade grade) {
    String name = names.getOrDefault(grade, "").strip();
    return name.isEmpty() ? grade.name() : name;
  }
}
