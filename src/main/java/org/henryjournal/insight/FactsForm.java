package org.henryjournal.insight;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Weeks;

/**
 * Facts as bytes, column by column, so that they can be kept where a journal is closed and need not
 * be computed when it is opened again. What has been derived from the journal is in them too: visit
 * numbers, ends of pursuits, where a customer stood. The day weeks begin on is not: it is a
 * setting.
 */
public final class FactsForm {

  /**
   * Of the bytes and of the rules behind them. It must be raised whenever the same journal would
   * give others.
   */
  public static final int FORMAT = 4;

  private static final int NO_DAY = Integer.MIN_VALUE;
  private static final Stage[] STAGES = Stage.values();
  private static final GradeChange.Cause[] CAUSES = GradeChange.Cause.values();

  private FactsForm() {}

  public static byte[] write(Facts facts) {
    VisitTable table = facts.visits();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024 + table.size() * Long.BYTES * 5);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      words(out, table.words.industries());
      words(out, table.words.tags());
      words(out, table.words.objections());
      owners(out, table.owners);
      columns(out, table.columns);
      ints(out, table.drops.rows());
      ints(out, table.drops.days());
      ints(out, table.interests.rows());
      longs(out, table.interests.cents());
      out.writeInt(facts.grades().size());
      for (Map.Entry<Long, GradeHistory> history : facts.grades().entrySet()) {
        out.writeLong(history.getKey());
        spans(out, history.getValue().spans());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  private static void words(DataOutputStream out, Dictionary words) throws IOException {
    int size = words.size();
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      text(out, words.word(i));
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void owners(DataOutputStream out, VisitTable.Owners owners) throws IOException {
    longs(out, owners.ids());
    ints(out, owners.starts());
    ints(out, owners.industries());
    for (int[] tags : owners.tags()) {
      ints(out, tags);
    }
  }

  private static void columns(DataOutputStream out, VisitColumns columns) throws IOException {
    ints(out, columns.ids);
    ints(out, columns.days);
    ints(out, columns.owners);
    ints(out, columns.facts);
    ints(out, columns.objections);
    chars(out, columns.numbers);
    chars(out, columns.minutes);
    longs(out, columns.cents);
  }

  private static void spans(DataOutputStream out, List<GradeHistory.Span> spans)
      throws IOException {
    out.writeInt(spans.size());
    for (GradeHistory.Span span : spans) {
      out.writeInt((int) span.from().toEpochDay());
      out.writeBoolean(span.change().isPresent());
      if (span.change().isPresent()) {
        GradeChange change = span.change().get();
        out.writeLong(change.id());
        out.writeByte(change.stage().ordinal());
        out.writeByte(change.cause().ordinal());
        text(out, change.reason());
        out.writeInt(change.until().map(day -> (int) day.toEpochDay()).orElse(NO_DAY));
        out.writeBoolean(change.afterDeal());
      }
    }
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static void longs(DataOutputStream out, long[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.asLongBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static void chars(DataOutputStream out, char[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Character.BYTES);
    bytes.asCharBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /**
   * @param in what {@link #write} of the same {@link #FORMAT} gave
   * @return the facts, in weeks from Monday
   * @throws RuntimeException of any kind where it is something else
   */
  public static Facts read(ByteBuffer in) {
    VisitTable.Words words = new VisitTable.Words(words(in), words(in), words(in));
    VisitTable.Owners owners = owners(in);
    VisitColumns columns = columns(in);
    VisitTable.Drops drops = new VisitTable.Drops(ints(in), ints(in));
    VisitTable.Interests interests = new VisitTable.Interests(ints(in), longs(in));
    int customers = in.getInt();
    Map<Long, GradeHistory> grades = HashMap.newHashMap(customers);
    for (int i = 0; i < customers; i++) {
      long customer = in.getLong();
      grades.put(customer, GradeHistory.ofSpans(spans(in, customer)));
    }
    return new Facts(
        new VisitTable(words, owners, columns, drops, interests, Weeks.fromMonday()), grades);
  }

  private static Dictionary words(ByteBuffer in) {
    Dictionary words = new Dictionary();
    int size = in.getInt();
    for (int i = 0; i < size; i++) {
      words.number(text(in));
    }
    return words;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length == 0) {
      return "";
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static VisitTable.Owners owners(ByteBuffer in) {
    long[] ids = longs(in);
    int[] starts = ints(in);
    int[] industries = ints(in);
    int[][] tags = new int[ids.length][];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = ints(in);
    }
    return new VisitTable.Owners(ids, starts, industries, tags);
  }

  private static VisitColumns columns(ByteBuffer in) {
    VisitColumns columns = new VisitColumns(0);
    columns.ids = ints(in);
    columns.days = ints(in);
    columns.owners = ints(in);
    columns.facts = ints(in);
    columns.objections = ints(in);
    columns.numbers = chars(in);
    columns.minutes = chars(in);
    columns.cents = longs(in);
    columns.size = columns.ids.length;
    return columns;
  }

  private static List<GradeHistory.Span> spans(ByteBuffer in, long customer) {
    int size = in.getInt();
    List<GradeHistory.Span> spans = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      LocalDate from = LocalDate.ofEpochDay(in.getInt());
      Optional<GradeChange> change =
          in.get() == 0 ? Optional.empty() : Optional.of(change(in, customer, from));
      spans.add(
          new GradeHistory.Span(from, change.map(GradeChange::stage).orElse(Stage.SIGNED), change));
    }
    return spans;
  }

  private static GradeChange change(ByteBuffer in, long customer, LocalDate date) {
    long id = in.getLong();
    Stage stage = STAGES[in.get()];
    GradeChange.Cause cause = CAUSES[in.get()];
    String reason = text(in);
    int until = in.getInt();
    return new GradeChange(
        id,
        customer,
        date,
        stage,
        cause,
        reason,
        until == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(until)),
        in.get() != 0);
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  private static long[] longs(ByteBuffer in) {
    long[] values = new long[in.getInt()];
    in.asLongBuffer().get(values);
    in.position(in.position() + values.length * Long.BYTES);
    return values;
  }

  private static char[] chars(ByteBuffer in) {
    char[] values = new char[in.getInt()];
    in.asCharBuffer().get(values);
    in.position(in.position() + values.length * Character.BYTES);
    return values;
  }
}
