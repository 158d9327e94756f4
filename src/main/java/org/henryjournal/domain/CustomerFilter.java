package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which customers a list shows: those that fit everything it asks for. It is immutable and has a
 * text form, in which the journal keeps saved filters.
 *
 * @param text to be found in the record; '' asks for nothing, as the empty sets do
 * @param stages one of them
 * @param industries one of them, exactly as written
 * @param tags names, all of them
 * @param unseenDays not visited for so many days; who was never visited counts from the day of
 *     entry
 * @param sources where they came from, one of them, exactly as written
 * @param facts all of them
 * @param birthdayDays with a birthday, their own or a contact's, today or in so many days
 */
public record CustomerFilter(
    String text,
    Set<Stage> stages,
    Set<String> industries,
    Set<String> tags,
    OptionalInt unseenDays,
    Set<String> sources,
    Set<Fact> facts,
    OptionalInt birthdayDays) {

  /** What is so or not, and follows from the journal. The code stands in saved filters. */
  public enum Fact implements Coded {
    BOUGHT("bought"),
    NOT_BOUGHT("not_bought"),
    OPEN_COMPLAINT("open_complaint");

    private final String code;

    Fact(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    /** The one that cannot be asked for together with this one. */
    private Optional<Fact> opposite() {
      return switch (this) {
        case BOUGHT -> Optional.of(NOT_BOUGHT);
        case NOT_BOUGHT -> Optional.of(BOUGHT);
        case OPEN_COMPLAINT -> Optional.empty();
      };
    }
  }

  /**
   * What is known of a customer that may fit.
   *
   * @param seen day of the last visit, or else the day of entry
   * @param birthday the next one, its own or a contact's
   */
  public record Known(
      Stage stage,
      String industry,
      Collection<Tag> tags,
      LocalDate seen,
      String source,
      boolean bought,
      boolean complains,
      Optional<LocalDate> birthday) {

    /** Of whom no more is known: for filters that ask for no source, fact or birthday. */
    public static Known of(Stage stage, String industry, Collection<Tag> tags, LocalDate seen) {
      return new Known(stage, industry, tags, seen, "", false, false, Optional.empty());
    }

    private boolean is(Fact fact) {
      return switch (fact) {
        case BOUGHT -> bought;
        case NOT_BOUGHT -> !bought;
        case OPEN_COMPLAINT -> complains;
      };
    }
  }

  /** Lets every customer through. */
  public static final CustomerFilter NONE =
      new CustomerFilter(
          "",
          Set.of(),
          Set.of(),
          Set.of(),
          OptionalInt.empty(),
          Set.of(),
          Set.of(),
          OptionalInt.empty());

  /** Days that are offered. */
  public static final List<Integer> UNSEEN_DAYS = List.of(30, 60, 90);

  /** Days that are offered. */
  public static final List<Integer> BIRTHDAY_DAYS = List.of(7, 30, 60);

  /** A birthday further away is not looked for. */
  public static final int MOST_BIRTHDAY_DAYS = 366;

  private static final String TEXT = "text";
  private static final String STAGE = "grade";
  private static final String INDUSTRY = "industry";
  private static final String TAG = "tag";
  private static final String UNSEEN = "unseen";
  private static final String SOURCE = "source";
  private static final String FACT = "fact";
  private static final String BIRTHDAY = "birthday";

  public CustomerFilter {
    stages = Set.copyOf(stages);
    industries = Set.copyOf(industries);
    tags = Set.copyOf(tags);
    sources = Set.copyOf(sources);
    facts = Set.copyOf(facts);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public CustomerFilter withText(String newText) {
    return new CustomerFilter(
        newText, stages, industries, tags, unseenDays, sources, facts, birthdayDays);
  }

  /** Adds the place, or takes it out. */
  public CustomerFilter toggle(Stage stage) {
    return new CustomerFilter(
        text, toggled(stages, stage), industries, tags, unseenDays, sources, facts, birthdayDays);
  }

  public CustomerFilter toggleIndustry(String industry) {
    return new CustomerFilter(
        text,
        stages,
        toggled(industries, industry),
        tags,
        unseenDays,
        sources,
        facts,
        birthdayDays);
  }

  public CustomerFilter toggleTag(String tag) {
    return new CustomerFilter(
        text, stages, industries, toggled(tags, tag), unseenDays, sources, facts, birthdayDays);
  }

  public CustomerFilter withUnseenDays(OptionalInt days) {
    return new CustomerFilter(text, stages, industries, tags, days, sources, facts, birthdayDays);
  }

  public CustomerFilter toggleSource(String source) {
    return new CustomerFilter(
        text, stages, industries, tags, unseenDays, toggled(sources, source), facts, birthdayDays);
  }

  /** Adds the fact in the place of its opposite, or takes it out. */
  public CustomerFilter toggle(Fact fact) {
    Set<Fact> changed = toggled(facts, fact);
    fact.opposite().ifPresent(changed::remove);
    return new CustomerFilter(
        text, stages, industries, tags, unseenDays, sources, changed, birthdayDays);
  }

  public CustomerFilter withBirthdayDays(OptionalInt days) {
    return new CustomerFilter(text, stages, industries, tags, unseenDays, sources, facts, days);
  }

  private static <T> Set<T> toggled(Set<T> set, T item) {
    Set<T> changed = new HashSet<>(set);
    if (!changed.remove(item)) {
      changed.add(item);
    }
    return changed;
  }

  /** Whether a customer fits all but the text. */
  public boolean fits(Known known, LocalDate today) {
    return (stages.isEmpty() || stages.contains(known.stage()))
        && (industries.isEmpty() || industries.contains(known.industry()))
        && tags.stream().allMatch(tag -> known.tags().stream().anyMatch(t -> t.name().equals(tag)))
        && (unseenDays.isEmpty()
            || ChronoUnit.DAYS.between(known.seen(), today) >= unseenDays.getAsInt())
        && (sources.isEmpty() || sources.contains(known.source()))
        && facts.stream().allMatch(known::is)
        && (birthdayDays.isEmpty()
            || known
                .birthday()
                .filter(day -> !day.isAfter(today.plusDays(birthdayDays.getAsInt())))
                .isPresent());
  }

  /** One line for each thing it asks for. */
  public String written() {
    StringBuilder lines = new StringBuilder();
    if (!text.isEmpty()) {
      line(lines, TEXT, text);
    }
    new TreeSet<>(stages).forEach(stage -> line(lines, STAGE, stage.name()));
    new TreeSet<>(industries).forEach(industry -> line(lines, INDUSTRY, industry));
    new TreeSet<>(tags).forEach(tag -> line(lines, TAG, tag));
    unseenDays.ifPresent(days -> line(lines, UNSEEN, String.valueOf(days)));
    new TreeSet<>(sources).forEach(source -> line(lines, SOURCE, source));
    new TreeSet<>(facts).forEach(fact -> line(lines, FACT, fact.code()));
    birthdayDays.ifPresent(days -> line(lines, BIRTHDAY, String.valueOf(days)));
    return lines.toString();
  }

  private static void line(StringBuilder lines, String key, String value) {
    lines.append(key).append('=');
    lines.append(value.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
  }

  /** Reads the text form; lines it does not understand ask for nothing. */
  public static CustomerFilter parse(String written) {
    CustomerFilter filter = NONE;
    for (String line : written.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        filter = filter.with(line.substring(0, equals), unescaped(line.substring(equals + 1)));
      }
    }
    return filter;
  }

  private CustomerFilter with(String key, String value) {
    return switch (key) {
      case TEXT -> withText(value);
      case STAGE -> stage(value).filter(s -> !stages.contains(s)).map(this::toggle).orElse(this);
      case INDUSTRY -> industries.contains(value) ? this : toggleIndustry(value);
      case TAG -> tags.contains(value) ? this : toggleTag(value);
      case UNSEEN -> isDays(value) ? withUnseenDays(days(value)) : this;
      case SOURCE -> sources.contains(value) ? this : toggleSource(value);
      case FACT -> fact(value).filter(f -> !facts.contains(f)).map(this::toggle).orElse(this);
      case BIRTHDAY -> isDays(value) ? withBirthdayDays(days(value)) : this;
      default -> this;
    };
  }

  private static boolean isDays(String value) {
    return value.matches("\\d{1,5}");
  }

  private static OptionalInt days(String value) {
    return OptionalInt.of(Integer.parseInt(value));
  }

  private static Optional<Fact> fact(String code) {
    return List.of(Fact.values()).stream().filter(f -> f.code().equals(code)).findFirst();
  }

  private static Optional<Stage> stage(String name) {
    return List.of(Stage.values()).stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
