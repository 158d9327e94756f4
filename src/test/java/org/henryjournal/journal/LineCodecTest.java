package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.henryjournal.domain.Coded;
import org.henryjournal.journal.db.DefaultSchema;
import org.henryjournal.journal.db.Tables;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.TagRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCodecTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T08:00:00+08:00");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "华联超市",
          "表情 😀👩‍👩‍👧",
          "שלום עולם\u202e right to left",
          "line\nfeed\r\nand\u2028separators\u2029\u0085\u000b\f",
          "\u0000\u0001\u001f\u007f\ufeff\uffff",
          "quotes \" ' ` \\ \\n {\"seq\":5,\"at\":\"x\"} {\"end\":5,",
          "half an emoji \ud83d and \ude00\ud83d the other way",
          "null",
          "a\tb",
          "e\u0301 and \u00e9",
          "long ".repeat(200_000));

  private static Object value(Class<?> type, int i) {
    if (type == Long.class) {
      return List.of(Cell.LARGEST_ID, 1L, 1L << 30).get(i % 3);
    } else if (type == Integer.class) {
      return List.of(Integer.MAX_VALUE, Integer.MIN_VALUE, 0).get(i % 3);
    } else if (type == Short.class) {
      return List.of(Short.MAX_VALUE, Short.MIN_VALUE, (short) 0).get(i % 3);
    } else if (type == Boolean.class) {
      return i % 2 == 0;
    } else if (type == BigDecimal.class) {
      return new BigDecimal(
          List.of("9999999999999.99", "-9999999999999.99", "0.01", "0", "1E+10", "0.00")
              .get(i % 6));
    } else if (type == LocalDate.class) {
      return List.of(LocalDate.of(2026, 2, 28), LocalDate.of(9999, 12, 31), LocalDate.of(1, 1, 1))
          .get(i % 3);
    } else if (type == LocalTime.class) {
      return List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)).get(i % 2);
    } else if (type == LocalDateTime.class) {
      return List.of(
              LocalDateTime.of(2026, 11, 22, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59, 59))
          .get(i % 2);
    } else if (Coded.class.isAssignableFrom(type)) {
      Object[] values = type.getEnumConstants();
      return values[i % values.length];
    }
    return TEXTS.get(i % TEXTS.size());
  }

  private static TableRecord<?> record(Table<?> table, int i, boolean sparse) {
    TableRecord<?> record = (TableRecord<?>) table.newRecord();
    for (Field<?> field : table.fields()) {
      Object value = value(field.getType(), i);
      Object unsaid = Cell.unsaid(field.getType());
      boolean mayBeUnsaid = unsaid != null || field.getDataType().nullable();
      if (sparse && field.getType() != Boolean.class && mayBeUnsaid) {
        value = unsaid;
      }
      set(record, field, value);
    }
    return record;
  }

  @SuppressWarnings("unchecked")
  private static void set(TableRecord<?> record, Field<?> field, @Nullable Object value) {
    record.set((Field<Object>) field, value);
  }

  private static List<String> lines(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n");
    return Stream.of(text.split("\n")).map(line -> line + "\n").toList();
  }

  private static Row read(String line) throws LineCodec.BadLine {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return LineReader.row(bytes, 0, bytes.length);
  }

  @Test
  void every_row_of_every_table_comes_back_as_it_was() throws Exception {
    List<Row> rows = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (int i = 0; i < TEXTS.size(); i++) {
        rows.add(new Row.Put(record(table, i, false)));
      }
      rows.add(new Row.Put(record(table, 0, true)));
      rows.add(new Row.Del(table, Cell.LARGEST_ID));
    }
    LineCodec.Encoded encoded = LineWriter.encode(new Change(1, AT, "test", rows), "00000000");
    List<String> lines = lines(encoded.bytes(), encoded.length());
    assertThat(lines).hasSize(rows.size() + 2);
    for (int i = 0; i < rows.size(); i++) {
      Row row = read(lines.get(i + 1));
      assertThat(row).isEqualTo(rows.get(i));
      assertThat(row.id()).isEqualTo(rows.get(i).id());
    }
    assertThat(LineReader.rowsFromText(LineWriter.rowsAsText(rows))).isEqualTo(rows);
  }

  @Test
  void any_text_comes_back_and_takes_one_line() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      Row row = new Row.Put(new TagRecord(1L, text.toString(), ""));
      String line = LineWriter.rowsAsText(List.of(row));
      assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
      assertThat(((Row.Put) read(line)).record().get(Tables.TAG.NAME)).isEqualTo(text.toString());
    }
  }

  @Test
  void the_lines_are_those_of_the_format() {
    CustomerRecord customer = Tables.CUSTOMER.newRecord();
    customer.setId(17L);
    customer.setName("华联");
    customer.setPhone("");
    customer.setExpectedAmount(new BigDecimal("1E+3"));
    customer.setCreated(LocalDate.of(2026, 11, 22));
    List<Row> rows = List.of(new Row.Put(customer), new Row.Del(Tables.NEXT_STEP, 655));
    LineCodec.Encoded encoded =
        LineWriter.encode(new Change(41, AT, "visit.log", rows), "9f31c2aa");
    assertThat(lines(encoded.bytes(), encoded.length()))
        .containsExactly(
            "{\"seq\":41,\"at\":\"2026-11-22T08:00+08:00\",\"do\":\"visit.log\",\"schema\":7}\n",
            "{\"put\":\"customer\",\"id\":17,\"name\":\"华联\","
                + "\"expected_amount\":1E+3,\"created\":\"2026-11-22\"}\n",
            "{\"del\":\"next_step\",\"id\":655}\n",
            "{\"end\":41,\"rows\":2,\"crc\":\"" + encoded.crc() + "\"}\n");
    assertThat(encoded.crc()).matches("[0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "null",
        "[]",
        "{}",
        "{\"put\":\"tag\"}",
        "{\"put\":\"tag\",\"id\":1",
        "{\"put\":\"tag\",\"id\":1}{}",
        "{\"put\":\"tag\",\"id\":1}x",
        "{\"put\":\"tag\",\"id\":null}",
        "{\"put\":\"tag\",\"id\":\"1\"}",
        "{\"put\":\"tag\",\"id\":1.5}",
        "{\"put\":\"tag\",\"id\":99999999999999999999}",
        "{\"put\":\"visit\",\"id\":1,\"time\":\"09:00:00.5\"}",
        "{\"put\":\"bin\",\"id\":1,\"at\":\"2026-11-22T08:00:00.001\"}",
        "{\"put\":\"tag\",\"id\":1,\"name\":5}",
        "{\"put\":\"tag\",\"id\":1,\"name\":null}",
        "{\"put\":\"tag\",\"id\":1,\"name\":{}}",
        "{\"put\":\"tag\",\"id\":1,\"smell\":\"x\"}",
        "{\"put\":\"spaceship\",\"id\":1}",
        "{\"put\":5,\"id\":1}",
        "{\"id\":1,\"put\":\"tag\"}",
        "{\"get\":\"tag\",\"id\":1}",
        "{\"del\":\"tag\"}",
        "{\"del\":\"tag\",\"id\":\"x\"}",
        "{\"del\":\"tag\",\"id\":1,\"name\":\"x\"}",
        "{\"put\":\"visit\",\"id\":1,\"date\":\"2026-02-30\"}",
        "{\"put\":\"visit\",\"id\":1,\"date\":20260222}",
        "{\"put\":\"visit\",\"id\":1,\"amount\":\"5\"}",
        "{\"put\":\"visit\",\"id\":1,\"state\":70000}",
        "{\"put\":\"day_note\",\"id\":1,\"no_target\":\"true\"}",
        "{\"put\":\"visit\",\"id\":1,\"kind\":\"dance\"}",
        "{\"put\":\"label\",\"id\":1,\"met\":\"KP1\"}",
      })
  void a_row_that_is_not_what_it_must_be_is_reported(String line) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(LineCodec.BadLine.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"seq\":\"x\",\"at\":\"2026-11-22T08:00+08:00\",\"do\":\"x\",\"schema\":1}",
        "{\"seq\":1,\"at\":\"yesterday\",\"do\":\"x\",\"schema\":1}",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00+08:00\",\"schema\":1}",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00+08:00\",\"do\":\"x\"}",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00+08:00\",\"do\":\"x\",\"schema\":0}",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00+08:00\",\"do\":{},\"schema\":1}",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00+08:00\",\"do\":\"x\",\"schema\":1}{}",
        "{\"seq\":1",
      })
  void a_head_that_is_not_what_it_must_be_is_reported(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LineReader.readHead(bytes, 0, bytes.length))
        .isInstanceOf(LineCodec.BadLine.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"" + (LineCodec.SCHEMA + 1), "4294967297"})
  void a_newer_schema_is_reported(String schema) {
    byte[] bytes =
        ("{\"seq\":1,\"at\":\"2026-11-22T08:00+08:00\",\"do\":\"x\",\"schema\":" + schema + "}\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LineReader.readHead(bytes, 0, bytes.length))
        .isInstanceOf(LineCodec.NewerFormat.class);
  }
}
