package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.TAG;

import java.util.HashMap;
import java.util.Map;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.db.tables.records.TagRecord;

/** The rows of tags; each is made once, however it is written. */
final class TagRows {

  private final Composer c;
  private final Map<String, Long> made = new HashMap<>();

  TagRows(Composer c) {
    this.c = c;
  }

  /** The tag of this name, made where there is none; a dimension that is said is taken over. */
  long tag(Tag wanted) {
    String key = CustomerNames.key(wanted.name());
    Long again = made.get(key);
    if (again != null) {
      return again;
    }
    TagRecord known =
        c.sql()
            .selectFrom(TAG)
            .where(TAG.NAME.eq(wanted.name()))
            .orderBy(TAG.ID)
            .limit(1)
            .fetchOne();
    long id = known == null ? c.newId(TAG) : known.getId();
    boolean moves =
        known != null
            && !wanted.dimension().isEmpty()
            && !wanted.dimension().equals(known.getDimension());
    if (known == null || moves) {
      String name = known == null ? wanted.name() : known.getName();
      c.put(new TagRecord(id, name, wanted.dimension()));
    }
    made.put(key, id);
    return id;
  }
}
