package org.henryjournal.journal;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.henryjournal.domain.Coded;
import org.jooq.Field;
import org.jooq.Table;

/** Rows of every table with something in every column, and with text that breaks programs. */
public final class NastyRows {

  static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+86 138-0013-8000",
          "-3",
          "@SUM(A1)",
          "＝1",
          "＋",
          "－",
          "＠",
          "'quoted",
          "''",
          "'",
          "'\\",
          "'\\u0041",
          "\\",
          "\\u0041",
          "'=x",
          "C:\\new",
          "\t tab",
          "\r\n lines\r\n",
          "\r",
          "\n",
          "a,b;c\td",
          "\"q\"\"",
          "\"",
          " both ends ",
          "客户😀👩‍👩‍👧",
          "مرحبا بالعالم",
          "שלום, עולם",
          "\u202Eabc\u202C",
          "\u200B",
          "\uFEFFmark",
          "\uD83D",
          "\uDE00x",
          "x\uD83D",
          "\uD83D\uD83D\uDE00",
          "\0",
          "a\0b",
          "\u0007bell",
          "\u0085",
          "\uFFFF",
          "\uFFFE",
          "#",
          "\u2028",
          "null",
          "true",
          "NaN",
          "{\"put\":\"visit\"}",
          "</script>",
          "e\u0301",
          "ﷺ",
          "１２３",
          "０",
          "1e9",
          "2026-11-22",
          " ",
          "\u3000");

  private static final List<String> BIRTHDAYS =
      List.of("", "1980-05-17", "--02-29", "lunar 08-15", "lunar leap 2025-06-22");

  /** What a column can say that has no type for it, or less than its type. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "grade_change.grade", List.of("A", "B", "C", "D", "signed"),
          "label.said", List.of("", "met", "need,money"),
          "revisit.kind", List.of("every", "on", "pause", "keep"),
          "goal_month.month_start", List.of("2026-01-01", "2026-02-01"),
          "deal.terms", List.of("", "100@0", "30@0 70@60"),
          "collection_plan.month_start", List.of("2026-01-01", "2026-02-01"),
          "customer.birthday", BIRTHDAYS,
          "contact.birthday", BIRTHDAYS,
          "journal_merge.content",
              List.of(
                  "",
                  "known 7 0123abcd89abcdef\ntwin visit 3 7 0123abcd 9 2\n"
                      + "from visit 2 note 7 0123abcd\nfrom visit 2 +\n"),
          "bin.content", List.of("", "{\"put\":\"tag\",\"id\":3,\"name\":\"x \\ud83d\"}\n"));

  private static final List<String> ONCE =
      List.of("setting.name", "saved_filter.name", "customer.name", "tag.name", "product.name");

  private final Random random;
  private final int rows;
  private final Supplier<LocalDateTime> times;

  public NastyRows(Random random, int rows) {
    this(
        random,
        rows,
        () ->
            TODAY
                .plusDays(random.nextInt(60_000) - 30_000)
                .atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400))));
  }

  /**
   * @param times what dates, and hours, and moments are taken from
   */
  NastyRows(Random random, int rows, Supplier<LocalDateTime> times) {
    this.random = random;
    this.rows = rows;
    this.times = times;
  }

  /** Fills a journal that is empty. */
  public void fill(Journal journal) {
    journal.whole().take(make());
  }

  WholeRows make() {
    WholeRows made = new WholeRows("nasty", Whole.SCHEMA);
    for (Tables.Entry<?> entry : Tables.ALL) {
      Table<?> table = entry.table();
      for (int id = 1; id <= rows; id++) {
        made.add(LineCodec.lower(table.getName()), row(table, id));
      }
    }
    return made;
  }

  private Map<String, String> row(Table<?> table, int id) {
    Map<String, String> values = new HashMap<>();
    for (Field<?> field : table.fields()) {
      String column = LineCodec.lower(field.getName());
      String value = value(table, field, column, id);
      if (!field.getDataType().nullable() || random.nextInt(3) > 0 || isAsked(table)) {
        values.put(column, value);
      }
    }
    return values;
  }

  private static boolean isAsked(Table<?> table) {
    return table.getName().equals("REVISIT");
  }

  private String value(Table<?> table, Field<?> field, String column, int id) {
    String name = LineCodec.lower(table.getName()) + "." + column;
    List<String> words = WORDS.get(name);
    if (column.equals("id") || refers(table, field)) {
      return String.valueOf(id);
    } else if (words != null) {
      return words.get(random.nextInt(words.size()));
    } else if (field.getType() == String.class) {
      return ONCE.contains(name) ? id + text() : text();
    } else if (name.equals("work.stage")) {
      return String.valueOf(1 + random.nextInt(8));
    } else if (name.equals("day_note.date")) {
      return TODAY.plusDays(id).toString();
    }
    return value(field.getType());
  }

  private static boolean refers(Table<?> table, Field<?> field) {
    return Tables.references(table).stream().anyMatch(r -> r.column().equals(field));
  }

  private String value(Class<?> type) {
    if (type == Boolean.class) {
      return String.valueOf(random.nextBoolean());
    } else if (type == BigDecimal.class) {
      long cents = random.nextLong(10_000_000_000_000L);
      return BigDecimal.valueOf(random.nextBoolean() ? cents : -cents, random.nextInt(3))
          .toString();
    } else if (type == LocalDate.class) {
      return times.get().toLocalDate().toString();
    } else if (type == LocalTime.class) {
      return times.get().toLocalTime().toString();
    } else if (type == LocalDateTime.class) {
      return times.get().toString();
    } else if (Coded.class.isAssignableFrom(type)) {
      Coded[] values = type.asSubclass(Coded.class).getEnumConstants();
      return values[random.nextInt(values.length)].code();
    }
    return String.valueOf(random.nextInt(type == Short.class ? 100 : 1_000_000));
  }

  private String text() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> text + TEXTS.get(random.nextInt(TEXTS.size()));
      case 1 ->
          random
              .ints(random.nextInt(6), 0, 0x10000)
              .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
              .toString();
      default -> text;
    };
  }
}
