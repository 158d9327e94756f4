package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.SETTING;

import org.henryjournal.journal.db.tables.records.SettingRecord;

/** The rows of settings. */
final class SettingRows {

  private SettingRows() {}

  /** Puts a setting unless it says so already; '' for one that is not there says so. */
  static <T> void set(Composer c, Setting<T> setting, T value) {
    String content = setting.written(value);
    SettingRecord old = c.sql().fetchOne(SETTING, SETTING.NAME.eq(setting.name()));
    String before = old == null ? "" : old.getContent();
    if (!before.equals(content)) {
      long id = old == null ? c.newId(SETTING) : old.getId();
      c.put(new SettingRecord(id, setting.name(), content));
    }
  }
}
