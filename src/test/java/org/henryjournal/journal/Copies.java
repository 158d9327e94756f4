package org.henryjournal.journal;

import static org.henryjournal.journal.TestJournal.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableRecord;

/** Copies of one journal in folders of their own, each open. */
final class Copies implements AutoCloseable {

  private final Path folder;
  private final List<Journal> open = new ArrayList<>();

  Copies(Path folder) {
    this.folder = folder;
  }

  /** Begins the first one. */
  Journal begin() throws IOException {
    Path place = Files.createDirectories(folder.resolve("0"));
    Journal journal = TestJournal.open(place);
    open.add(journal);
    return journal;
  }

  /** Another copy of one, as it is now. */
  Journal copyOf(Journal journal) throws IOException {
    Path place = Files.createDirectories(folder.resolve(String.valueOf(open.size())));
    Files.copy(journal.path(), place.resolve("test.henry"));
    Journal copy =
        Journal.open(place.resolve("test.henry"), place.resolve("index"), CLOCK, Progress.NONE);
    open.add(copy);
    return copy;
  }

  /** The first takes in what the second has, which is read from a file that nobody holds. */
  MergeReport merge(Journal into, Journal from) throws IOException {
    return into.merges().merge(file(from), key -> false, Progress.NONE);
  }

  MergeReport look(Journal into, Journal from) throws IOException {
    return into.merges().look(file(from), key -> false, Progress.NONE);
  }

  /** The file of a journal, elsewhere: the one that is open is never read. */
  Path file(Journal journal) throws IOException {
    Path copy = Files.createTempDirectory(folder, "file").resolve("copy.henry");
    Files.copy(journal.path(), copy);
    return copy;
  }

  /**
   * What a journal says, by meaning: without ids, which are each copy's own, and without what
   * follows from the rest.
   */
  static Map<String, List<String>> meaning(Journal journal) {
    Map<Row.Key, TableRecord<?>> rows = new HashMap<>();
    for (Tables.Entry<?> entry : Tables.ALL) {
      journal
          .index()
          .read()
          .selectFrom(entry.table())
          .forEach(row -> rows.put(Row.Key.of((TableRecord<?>) row), (TableRecord<?>) row));
    }
    Map<String, List<String>> said = new TreeMap<>();
    for (Map.Entry<Row.Key, TableRecord<?>> row : rows.entrySet()) {
      String table = Tables.name(row.getKey().table());
      boolean isOwn = table.equals("journal_merge") || GradeRows.follows(row.getValue());
      if (!isOwn) {
        said.computeIfAbsent(table, t -> new ArrayList<>()).add(say(row.getValue(), rows, 0));
      }
    }
    said.values().forEach(some -> some.sort(null));
    return said;
  }

  private static String say(TableRecord<?> row, Map<Row.Key, TableRecord<?>> rows, int depth) {
    StringBuilder said = new StringBuilder();
    for (Field<?> field : row.fields()) {
      String name = field.getName();
      boolean follows =
          Tables.name(row.getTable()).equals("label")
              && List.of("MET", "NEED", "MONEY", "WORTH").contains(name);
      if (List.of("ID", "POSITION", "BATCH").contains(name) || follows) {
        continue;
      }
      Object value = row.get(field);
      for (Tables.Reference reference : Tables.references(row.getTable())) {
        Row.Key named = reference.column().equals(field) ? reference.named(row) : null;
        TableRecord<?> target = named == null ? null : rows.get(named);
        if (target != null) {
          value = depth > 2 ? "…" : "(" + say(target, rows, depth + 1) + ")";
        } else if (named != null) {
          // It lies in the bin itself, or went for good.
          value = "";
        }
      }
      if (Tables.name(row.getTable()).equals("bin") && name.equals("CONTENT")) {
        value = inBin((Record) row, rows);
      }
      if (value != null && !value.equals("")) {
        said.append(name).append('=').append(value).append(' ');
      }
    }
    return said.toString().strip();
  }

  private static String inBin(Record bin, Map<Row.Key, TableRecord<?>> rows) {
    List<String> all = new ArrayList<>();
    Map<Row.Key, TableRecord<?>> with = new HashMap<>(rows);
    BinContent content = BinContent.of(bin.into(org.henryjournal.journal.db.Tables.BIN));
    content.gone().forEach(row -> with.put(Row.Key.of(row), row));
    content.gone().stream()
        .filter(row -> !GradeRows.follows(row))
        .forEach(row -> all.add(say(row, with, 1)));
    all.sort(null);
    return all.toString();
  }

  @Override
  public void close() {
    open.forEach(Journal::close);
  }
}
