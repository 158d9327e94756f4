package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.Table;

/**
 * What a merge notes down for merges to come, in rows of {@code journal_merge}: lines of words with
 * blanks between them.
 *
 * <pre>
 * known 118 9f31c2aa00b1d2e3        changes 118 and 119 of another copy have been taken in
 * twin visit 40 118 9f31c2aa 31 2   visits 40 and 41 here are 31 and 32 of that change there
 * from visit 7 note 118 9f31c2aa    the note of visit 7 is what that change said
 * from visit 7 note                 the note of visit 7 was decided in this merge
 * from visit 7 +                    and that visit 7 is there
 * </pre>
 *
 * Each row of the table can be read alone.
 */
record MergeNotes(List<Run> known, List<Twins> twins, List<From> from) {

  /** In place of a column: whether the row is there. */
  static final String THERE = "+";

  /** A text of the index holds a million characters. */
  private static final int LONGEST = 500_000;

  private static final Pattern CRC = Pattern.compile("[0-9a-f]{8}");

  /** Changes that follow one another in one copy. */
  record Run(long seq, List<String> crcs) {

    Run {
      crcs = List.copyOf(crcs);
    }

    List<ChangeId> changes() {
      List<ChangeId> changes = new ArrayList<>();
      for (int i = 0; i < crcs.size(); i++) {
        changes.add(new ChangeId(seq + i, crcs.get(i)));
      }
      return changes;
    }
  }

  /**
   * Rows that came to be elsewhere.
   *
   * @param own id of the first here
   * @param by the change that made them
   * @param id of the first there
   * @param count how many ids follow one another here and there
   */
  record Twins(Table<?> table, long own, ChangeId by, long id, int count) {}

  /**
   * @param what a column, or {@link #THERE}
   * @param by the change that said it; empty for the merge itself
   */
  record From(Row.Key row, String what, Optional<ChangeId> by) {}

  MergeNotes {
    known = List.copyOf(known);
    twins = List.copyOf(twins);
    from = List.copyOf(from);
  }

  /** Changes in runs, so that a checksum is written for each and a number for few. */
  static List<Run> runs(Collection<ChangeId> changes) {
    List<Run> runs = new ArrayList<>();
    // Several copies may have changes of one number: the second ones make runs of their own.
    List<List<ChangeId>> lanes = new ArrayList<>();
    long seq = 0;
    int lane = 0;
    for (ChangeId change : new TreeSet<>(changes)) {
      lane = change.seq() == seq ? lane + 1 : 0;
      seq = change.seq();
      if (lane == lanes.size()) {
        lanes.add(new ArrayList<>());
      }
      List<ChangeId> run = lanes.get(lane);
      if (!run.isEmpty() && run.getLast().seq() + 1 != seq) {
        runs.add(run(run));
        run.clear();
      }
      run.add(change);
    }
    lanes.forEach(run -> runs.add(run(run)));
    return runs;
  }

  private static Run run(List<ChangeId> changes) {
    return new Run(changes.getFirst().seq(), changes.stream().map(ChangeId::crc).toList());
  }

  boolean isEmpty() {
    return twins.isEmpty() && from.isEmpty();
  }

  /** As it goes into rows, in as many texts as it takes. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines()) {
      if (text.length() + line.length() > LONGEST) {
        texts.add(text.toString());
        text.setLength(0);
      }
      text.append(line).append('\n');
    }
    texts.add(text.toString());
    return texts;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    int most = LONGEST / 10;
    for (Run run : known) {
      for (int at = 0; at < run.crcs().size(); at += most) {
        List<String> some = run.crcs().subList(at, Math.min(run.crcs().size(), at + most));
        lines.add("known " + (run.seq() + at) + " " + String.join("", some));
      }
    }
    for (Twins each : twins) {
      lines.add(
          String.join(
              " ",
              "twin",
              Tables.name(each.table()),
              String.valueOf(each.own()),
              said(each.by()),
              String.valueOf(each.id()),
              String.valueOf(each.count())));
    }
    for (From each : from) {
      String row = Tables.name(each.row().table()) + " " + each.row().id();
      String line = "from " + row + " " + each.what();
      lines.add(each.by().map(by -> line + " " + said(by)).orElse(line));
    }
    return lines;
  }

  private static String said(ChangeId change) {
    return change.seq() + " " + change.crc();
  }

  /**
   * The opposite of one of {@link #texts}.
   *
   * @throws IllegalArgumentException where no Henry wrote it
   */
  static MergeNotes of(String text) {
    List<Run> known = new ArrayList<>();
    List<Twins> twins = new ArrayList<>();
    List<From> from = new ArrayList<>();
    text.lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            words -> {
              switch (words[0]) {
                case "known" -> known.add(run(words));
                case "twin" -> twins.add(twins(words));
                case "from" -> from.add(from(words));
                default -> throw new IllegalArgumentException("No note of a merge");
              }
            });
    return new MergeNotes(known, twins, from);
  }

  private static Run run(String[] words) {
    require(words.length == 3 && words[2].length() % 8 == 0);
    List<String> crcs = new ArrayList<>();
    for (int at = 0; at < words[2].length(); at += 8) {
      crcs.add(crc(words[2].substring(at, at + 8)));
    }
    return new Run(positive(words[1]), crcs);
  }

  private static Twins twins(String[] words) {
    require(words.length == 7);
    int count = Integer.parseInt(words[6]);
    long own = positive(words[2]);
    long id = positive(words[5]);
    require(count > 0 && Math.max(own, id) + count - 1 <= Cell.LARGEST_ID);
    return new Twins(table(words[1]), own, change(words[3], words[4]), id, count);
  }

  private static From from(String[] words) {
    require(words.length == 4 || words.length == 6);
    Table<?> table = table(words[1]);
    require(words[3].equals(THERE) || RowReader.columns(table).containsKey(words[3]));
    return new From(
        new Row.Key(table, positive(words[2])),
        words[3],
        words.length == 4 ? Optional.empty() : Optional.of(change(words[4], words[5])));
  }

  private static Table<?> table(String name) {
    return Tables.find(name)
        .<Table<?>>map(Tables.Entry::table)
        .orElseThrow(() -> new IllegalArgumentException("No table"));
  }

  private static ChangeId change(String seq, String crc) {
    return new ChangeId(positive(seq), crc(crc));
  }

  private static long positive(String number) {
    long value = Long.parseLong(number);
    require(value > 0);
    return value;
  }

  private static String crc(String text) {
    require(CRC.matcher(text).matches());
    return text;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("Not a note that a merge writes");
    }
  }
}
