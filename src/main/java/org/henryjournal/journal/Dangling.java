package org.henryjournal.journal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/**
 * References to rows that are not there. This Henry leaves none behind; earlier ones did, of
 * imports, contacts, customers and goals, and a journal that has been changed by hand may have any.
 */
final class Dangling {

  private final DSLContext sql;
  private final Map<Tables.Reference, Set<Long>> missing = new HashMap<>();

  private Dangling(DSLContext sql) {
    this.sql = sql;
  }

  static Dangling among(DSLContext sql) {
    Dangling dangling = new Dangling(sql);
    Tables.ALL.forEach(entry -> Tables.references(entry.table()).forEach(dangling::look));
    return dangling;
  }

  private void look(Tables.Reference reference) {
    var target = reference.to().as("target");
    Set<Long> ids =
        sql.selectDistinct(reference.column())
            .from(reference.from())
            .where(reference.column().isNotNull())
            .and(
                notExists(
                    selectOne()
                        .from(target)
                        .where(
                            Optional.ofNullable(target.field(JournalWriter.id(reference.to())))
                                .orElseThrow()
                                .eq(reference.column()))))
            .fetchSet(reference.column());
    if (!ids.isEmpty()) {
      missing.put(reference, ids);
    }
  }

  /** A row and what it names that is not there. */
  record Loose(Tables.Reference reference, TableRecord<?> row) {

    private String said() {
      return Tables.name(reference.from())
          + " "
          + Row.id(row)
          + " > "
          + Tables.name(reference.to())
          + " "
          + row.get(reference.column());
    }
  }

  List<Loose> loose() {
    List<Loose> loose = new ArrayList<>();
    missing.forEach(
        (reference, ids) ->
            sql.selectFrom(reference.from())
                .where(reference.column().in(ids))
                .orderBy(JournalWriter.id(reference.from()))
                .forEach(row -> loose.add(new Loose(reference, (TableRecord<?>) row))));
    return loose;
  }

  /** What names what, such as {@code visit 12 > contact 5}; empty where all is well. */
  List<String> said() {
    return loose().stream().map(Loose::said).sorted().toList();
  }

  /** The row without its links to what is not there. */
  TableRecord<?> without(TableRecord<?> row) {
    TableRecord<?> mended = row;
    for (Map.Entry<Tables.Reference, Set<Long>> each : missing.entrySet()) {
      Tables.Reference reference = each.getKey();
      Row.Key named = reference.isOf(row) ? reference.named(mended) : null;
      if (reference.isLink() && named != null && each.getValue().contains(named.id())) {
        mended = reference.cleared(mended);
      }
    }
    return mended;
  }
}
