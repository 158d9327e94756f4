package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which customers a list shows: those that fit everything it asks for. It is immutable and has a
 * text form, in which the journal keeps saved filters.
 *
 * @param text to be found in the record; '' asks for nothing
 * @param asked what is asked for with each chip; a chip that asks for nothing is absent
 */
public record CustomerFilter(String text, Map<Chip, Set<String>> asked) {

  /** How the values of a chip go together. */
  private enum Together {
    ANY,
    ALL,
    /** Only one value can be asked for. */
    ONE
  }

  /** What can be asked for, each with values. In the order of the text form. */
  public enum Chip {
    /** Names of {@link Stage}. */
    STAGE("grade", Together.ANY),
    INDUSTRY("industry", Together.ANY),
    TAG("tag", Together.ALL),
    /** Not visited for so many days; who was never visited counts from the day of entry. */
    UNSEEN("unseen", Together.ONE),
    /** Where it came from; small differences of writing do not count ({@link SourceNames}). */
    SOURCE("source", Together.ANY),
    /** Codes of {@link Fact}. */
    FACT("fact", Together.ALL),
    /** With a birthday, its own or a contact's, today or in so many days. */
    BIRTHDAY("birthday", Together.ONE),
    /** Names of products that are wanted. */
    WANTS("wants", Together.ANY),
    /** Names of products that were bought. */
    BOUGHT("bought", Together.ANY),
    /** Names of products of which none was bought. */
    NOT_BOUGHT("not_bought", Together.ALL),
    /** VIP by amount: a {@link Worth} as it is written. */
    WORTH("worth", Together.ONE);

    private final String code;
    private final Together together;

    Chip(String code, Together together) {
      this.code = code;
      this.together = together;
    }

    private boolean takes(String value) {
      return switch (this) {
        case STAGE -> Stream.of(Stage.values()).anyMatch(stage -> stage.name().equals(value));
        case FACT -> Stream.of(Fact.values()).anyMatch(fact -> fact.code().equals(value));
        case UNSEEN, BIRTHDAY -> value.matches("\\d{1,5}");
        case WORTH -> Worth.read(value).isPresent();
        case INDUSTRY, TAG, SOURCE, WANTS, BOUGHT, NOT_BOUGHT -> !value.isEmpty();
      };
    }

    private Comparator<String> order() {
      return this == STAGE ? Comparator.comparing(Stage::valueOf) : Comparator.naturalOrder();
    }

    private boolean fits(Set<String> values, Predicate<String> fit) {
      return together == Together.ALL
          ? values.stream().allMatch(fit)
          : values.stream().anyMatch(fit);
    }
  }

  /** What is so or not, and follows from the journal. The code stands in saved filters. */
  public enum Fact implements Coded {
    BOUGHT("bought"),
    NOT_BOUGHT("not_bought"),
    OPEN_COMPLAINT("open_complaint"),
    /** Its last pursuit was lost ({@code spec} 1). */
    LOST("lost");

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
        case OPEN_COMPLAINT, LOST -> Optional.empty();
      };
    }
  }

  /**
   * VIP by amount. It follows from the deals each time it is asked for, so that nobody has to keep
   * a tag up to date.
   */
  public sealed interface Worth {

    /** Among those who, the highest amount first, make up the first so many percent of all. */
    record First(int percent) implements Worth {
      @Override
      public String written() {
        return percent + "%";
      }
    }

    /** Deals of so much or more together. */
    record From(BigDecimal amount) implements Worth {
      @Override
      public String written() {
        return amount.stripTrailingZeros().toPlainString();
      }
    }

    String written();

    static Optional<Worth> read(String written) {
      return written.matches("[1-9]\\d?%")
          ? Optional.of(new First(Integer.parseInt(written.substring(0, written.length() - 1))))
          : written.matches("\\d{1,13}(\\.\\d{1,2})?")
              ? Optional.of(new From(new BigDecimal(written)))
              : Optional.empty();
    }
  }

  /**
   * What a customer bought and wants.
   *
   * @param products names of those it bought
   * @param wants names
   * @param amount of its deals, as far as it is known
   * @param ahead the part, 0 to 1, that customers with a higher amount have of all amounts
   */
  public record Trade(Set<String> products, Set<String> wants, BigDecimal amount, double ahead) {

    public static final Trade NONE = new Trade(Set.of(), Set.of(), BigDecimal.ZERO, 1);

    private boolean is(Worth worth) {
      return amount.signum() > 0
          && switch (worth) {
            case Worth.First first -> ahead * 100 < first.percent();
            case Worth.From from -> amount.compareTo(from.amount()) >= 0;
          };
    }
  }

  /**
   * What is known of a customer that may fit.
   *
   * @param seen day of the last visit, or else the day of entry
   * @param facts all that are so
   * @param birthday the next one, its own or a contact's
   */
  public record Known(
      Stage stage,
      String industry,
      Collection<Tag> tags,
      LocalDate seen,
      String source,
      Set<Fact> facts,
      Optional<LocalDate> birthday,
      Trade trade) {

    /** Of whom no more is known: for filters that ask for nothing else. */
    public static Known of(Stage stage, String industry, Collection<Tag> tags, LocalDate seen) {
      return new Known(stage, industry, tags, seen, "", Set.of(), Optional.empty(), Trade.NONE);
    }
  }

  /** Lets every customer through. */
  public static final CustomerFilter NONE = new CustomerFilter("", Map.of());

  /** Days that are offered. */
  public static final List<Integer> UNSEEN_DAYS = List.of(30, 60, 90);

  /** Days that are offered. */
  public static final List<Integer> BIRTHDAY_DAYS = List.of(7, 30, 60);

  /** VIPs by amount that are offered. */
  public static final List<Worth> WORTHS =
      List.of(
          new Worth.First(50),
          new Worth.First(80),
          new Worth.From(new BigDecimal(10_000)),
          new Worth.From(new BigDecimal(50_000)),
          new Worth.From(new BigDecimal(100_000)));

  /** A birthday further away is not looked for. */
  public static final int MOST_BIRTHDAY_DAYS = 366;

  private static final String TEXT = "text";

  public CustomerFilter {
    asked = Map.copyOf(asked);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public CustomerFilter withText(String newText) {
    return new CustomerFilter(newText, asked);
  }

  /** What is asked for with a chip. */
  public Set<String> values(Chip chip) {
    return asked.getOrDefault(chip, Set.of());
  }

  public Set<String> industries() {
    return values(Chip.INDUSTRY);
  }

  public Set<String> tags() {
    return values(Chip.TAG);
  }

  /**
   * Asks for a value, or for it no more. Where only one can be asked for it takes the place of
   * another, and so does a fact that of its opposite.
   *
   * @throws IllegalArgumentException when the chip has no such value
   */
  public CustomerFilter toggle(Chip chip, String value) {
    if (!chip.takes(value)) {
      throw new IllegalArgumentException(chip + " takes no " + value);
    }
    Set<String> changed = new TreeSet<>(values(chip));
    if (!changed.remove(value)) {
      if (chip.together == Together.ONE) {
        changed.clear();
      }
      if (chip == Chip.FACT) {
        Coded.of(Fact.class, value).opposite().map(Fact::code).ifPresent(changed::remove);
      }
      changed.add(value);
    }
    return with(chip, changed);
  }

  /** In the place of all that the chip asked for. */
  public CustomerFilter with(Chip chip, Set<String> values) {
    Map<Chip, Set<String>> all = new EnumMap<>(Chip.class);
    all.putAll(asked);
    if (values.isEmpty()) {
      all.remove(chip);
    } else {
      all.put(chip, Set.copyOf(values));
    }
    return new CustomerFilter(text, all);
  }

  /** Adds the place, or takes it out. */
  public CustomerFilter toggle(Stage stage) {
    return toggle(Chip.STAGE, stage.name());
  }

  public CustomerFilter toggle(Fact fact) {
    return toggle(Chip.FACT, fact.code());
  }

  public CustomerFilter toggleIndustry(String industry) {
    return toggle(Chip.INDUSTRY, industry);
  }

  public CustomerFilter toggleTag(String tag) {
    return toggle(Chip.TAG, tag);
  }

  public CustomerFilter withUnseenDays(OptionalInt days) {
    return with(Chip.UNSEEN, days.isPresent() ? Set.of(String.valueOf(days.getAsInt())) : Set.of());
  }

  /** Whether a customer fits all but the text. */
  public boolean fits(Known known, LocalDate today) {
    return asked.entrySet().stream()
        .allMatch(
            asks ->
                asks.getKey()
                    .fits(asks.getValue(), value -> fits(asks.getKey(), value, known, today)));
  }

  private static boolean fits(Chip chip, String value, Known known, LocalDate today) {
    return switch (chip) {
      case STAGE -> known.stage().name().equals(value);
      case INDUSTRY -> known.industry().equals(value);
      case TAG -> known.tags().stream().anyMatch(tag -> tag.name().equals(value));
      case UNSEEN -> ChronoUnit.DAYS.between(known.seen(), today) >= Integer.parseInt(value);
      case SOURCE -> SourceNames.areOne(known.source(), value);
      case FACT -> known.facts().contains(Coded.of(Fact.class, value));
      case BIRTHDAY ->
          known
              .birthday()
              .filter(day -> !day.isAfter(today.plusDays(Integer.parseInt(value))))
              .isPresent();
      case WANTS -> known.trade().wants().contains(value);
      case BOUGHT -> known.trade().products().contains(value);
      case NOT_BOUGHT -> !known.trade().products().contains(value);
      case WORTH -> Worth.read(value).filter(known.trade()::is).isPresent();
    };
  }

  /** One line for each thing it asks for. */
  public String written() {
    StringBuilder lines = new StringBuilder();
    if (!text.isEmpty()) {
      line(lines, TEXT, text);
    }
    for (Chip chip : Chip.values()) {
      values(chip).stream().sorted(chip.order()).forEach(value -> line(lines, chip.code, value));
    }
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
        filter = filter.read(line.substring(0, equals), unescaped(line.substring(equals + 1)));
      }
    }
    return filter;
  }

  private CustomerFilter read(String key, String value) {
    return key.equals(TEXT)
        ? withText(value)
        : Stream.of(Chip.values())
            .filter(chip -> chip.code.equals(key) && chip.takes(value))
            .filter(chip -> !values(chip).contains(value))
            .findFirst()
            .map(chip -> toggle(chip, value))
            .orElse(this);
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
