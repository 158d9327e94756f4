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
 */
public record CustomerFilter(
    String text,
    Set<Stage> stages,
    Set<String> industries,
    Set<String> tags,
    OptionalInt unseenDays) {

  /** Lets every customer through. */
  public static final CustomerFilter NONE =
      new CustomerFilter("", Set.of(), Set.of(), Set.of(), OptionalInt.empty());

  /** Days that are offered. */
  public static final List<Integer> UNSEEN_DAYS = List.of(30, 60, 90);

  private static final String TEXT = "text";
  private static final String STAGE = "grade";
  private static final String INDUSTRY = "industry";
  private static final String TAG = "tag";
  private static final String UNSEEN = "unseen";

  public CustomerFilter {
    stages = Set.copyOf(stages);
    industries = Set.copyOf(industries);
    tags = Set.copyOf(tags);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public CustomerFilter withText(String newText) {
    return new CustomerFilter(newText, stages, industries, tags, unseenDays);
  }

  /** Adds the place, or takes it out. */
  public CustomerFilter toggle(Stage stage) {
    return new CustomerFilter(text, toggled(stages, stage), industries, tags, unseenDays);
  }

  public CustomerFilter toggleIndustry(String industry) {
    return new CustomerFilter(text, stages, toggled(industries, industry), tags, unseenDays);
  }

  public CustomerFilter toggleTag(String tag) {
    return new CustomerFilter(text, stages, industries, toggled(tags, tag), unseenDays);
  }

  public CustomerFilter withUnseenDays(OptionalInt days) {
    return new CustomerFilter(text, stages, industries, tags, days);
  }

  private static <T> Set<T> toggled(Set<T> set, T item) {
    Set<T> changed = new HashSet<>(set);
    if (!changed.remove(item)) {
      changed.add(item);
    }
    return changed;
  }

  /**
   * Whether a customer fits all but the text.
   *
   * @param seen day of the last visit, or else the day of entry
   */
  public boolean fits(
      Stage stage, String industry, Collection<Tag> having, LocalDate seen, LocalDate today) {
    return (stages.isEmpty() || stages.contains(stage))
        && (industries.isEmpty() || industries.contains(industry))
        && tags.stream().allMatch(tag -> having.stream().anyMatch(t -> t.name().equals(tag)))
        && (unseenDays.isEmpty() || ChronoUnit.DAYS.between(seen, today) >= unseenDays.getAsInt());
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
      case UNSEEN ->
          value.matches("\\d{1,5}")
              ? withUnseenDays(OptionalInt.of(Integer.parseInt(value)))
              : this;
      default -> this;
    };
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
