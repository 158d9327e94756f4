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

  /** What names what, such as {@code visit 12 > contact 5}; empty where all is well. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    missing.forEach(
        (reference, ids) ->
            sql.select(JournalWriter.id(reference.from()), reference.column())
                .from(reference.from())
                .where(reference.column().in(ids))
                .orderBy(JournalWriter.id(reference.from()))
                .forEach(
                    row ->
                        said.add(
                            Tables.name(reference.from())
                                + " "
                                + row.value1()
                                + " > "
                                + Tables.name(reference.to())
                                + " "
                                + row.value2())));
    return said.stream().sorted().toList();
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
