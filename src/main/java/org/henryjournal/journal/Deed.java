package org.henryjournal.journal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the rep does with one change of the journal. Its code is what the journal file holds and
 * never changes. A journal may hold codes that no Henry writes any more; they are read like any
 * other and mean nothing here.
 */
public enum Deed {
  VISIT_LOG("visit.log"),
  /** Several lines of notes at once. */
  VISIT_NOTES("visit.notes"),
  VISIT_CHANGE("visit.change"),
  VISIT_DELETE("visit.delete"),
  /** Fills a sample. */
  DIARY_WRITE("diary.write"),
  STEP_ADD("step.add"),
  STEP_PLAN("step.plan"),
  STEP_MOVE("step.move"),
  STEP_CANCEL("step.cancel"),
  TARGET_ADD("target.add"),
  TARGET_REMOVE("target.remove"),
  TARGET_NOTE("target.note"),
  TARGET_NONE("target.none"),
  DAY_NOTE("day.note"),
  CUSTOMER_SAVE("customer.save"),
  CUSTOMER_DELETE("customer.delete"),
  CUSTOMER_MERGE("customer.merge"),
  CONTACT_SAVE("contact.save"),
  CONTACT_DELETE("contact.delete"),
  STATEMENT_SAVE("statement.save"),
  STATEMENT_DELETE("statement.delete"),
  REVISIT_SET("revisit.set"),
  FILTER_SAVE("filter.save"),
  FILTER_DELETE("filter.delete"),
  GRADE_LABELS("grade.labels"),
  GRADE_SET("grade.set"),
  GRADE_EXTEND("grade.extend"),
  GRADE_TAKE_BACK("grade.take_back"),
  GRADE_ANSWER("grade.answer"),
  GRADE_SEEN("grade.seen"),
  GOAL_SAVE("goal.save"),
  GOAL_DELETE("goal.delete"),
  GOAL_WORKSHEET("goal.worksheet"),
  GOAL_RATES("goal.rates"),
  PAYMENT_SAVE("payment.save"),
  PAYMENT_DELETE("payment.delete"),
  COLLECTION_SAVE("collection.save"),
  COLLECTION_DELETE("collection.delete"),
  TOUCH_LOG("touch.log"),
  TOUCH_DELETE("touch.delete"),
  CARE_RULE("care.rule"),
  PRODUCT_SOLD("product.sold"),
  PRODUCT_WANTED("product.wanted"),
  COMPLAINT_SAVE("complaint.save"),
  COMPLAINT_DELETE("complaint.delete"),
  PROMISE_SAVE("promise.save"),
  PROMISE_DELETE("promise.delete"),
  REFERRAL_SAVE("referral.save"),
  REFERRAL_DELETE("referral.delete"),
  /** Says whether the rep asked for a referral after a deal. */
  REFERRAL_ANSWER("referral.answer"),
  WORK_SAVE("work.save"),
  WORK_REVISE("work.revise"),
  WORK_DELETE("work.delete"),
  WORK_ORDER("work.order"),
  BIN_RESTORE("bin.restore"),
  ALERT_SILENCE("alert.silence"),
  SETTINGS_GRADES("settings.grades"),
  SETTINGS_WORKDAYS("settings.workdays"),
  SETTINGS_TERMS("settings.terms"),
  CALENDAR_TAKEN("calendar.taken"),
  CALENDAR_ADDED("calendar.added"),
  CALENDAR_REMOVED("calendar.removed"),
  CALENDAR_WEEKS("calendar.weeks"),
  CALENDAR_DECLINED("calendar.declined"),
  IMPORT_VISITS("import.visits"),
  IMPORT_DEALS("import.deals"),
  IMPORT_CUSTOMERS("import.customers"),
  IMPORT_CONTACTS("import.contacts"),
  IMPORT_TAKE_BACK("import.take_back"),
  /** Takes in another journal, with its imports. */
  IMPORT_WHOLE("import.whole"),
  /** Begins a journal that was put aside when another program had cut the file of the open one. */
  JOURNAL_RESCUE("journal.rescue"),
  /** Takes in what another copy of this journal has beyond it. */
  JOURNAL_MERGE("journal.merge");

  /** Stands before the code, with a blank between, where a change takes back what was done. */
  static final String UNDO = "undo";

  /** The same where it is done again. */
  static final String REDO = "redo";

  private static final Set<Deed> OF_BATCH =
      EnumSet.of(IMPORT_VISITS, IMPORT_DEALS, IMPORT_CUSTOMERS, IMPORT_CONTACTS, IMPORT_TAKE_BACK);

  private final String code;

  Deed(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Key of the words for it, such as "visit logged". */
  public String messageKey() {
    return "action." + code;
  }

  /** Who does it. */
  History.Way way() {
    return switch (this) {
      case IMPORT_VISITS, IMPORT_DEALS, IMPORT_CUSTOMERS, IMPORT_CONTACTS, IMPORT_WHOLE ->
          History.Way.IMPORT;
      case JOURNAL_MERGE -> History.Way.MERGE;
      case JOURNAL_RESCUE -> History.Way.RESCUE;
      default -> History.Way.HAND;
    };
  }

  /** Whether it brings one import or takes it back. */
  boolean isOfBatch() {
    return OF_BATCH.contains(this);
  }

  /**
   * What a change of the file did, undid or did again; empty for what no Henry does any more.
   *
   * @param action as it stands in the file: a code, or one after {@link #UNDO} or {@link #REDO}
   */
  static Optional<Deed> of(String action) {
    String code = action.substring(action.indexOf(' ') + 1);
    for (Deed deed : values()) {
      if (deed.code.equals(code)) {
        return Optional.of(deed);
      }
    }
    return Optional.empty();
  }

  /**
   * @param kind of what is imported, such as {@code visits}
   * @throws IllegalArgumentException when nothing of the kind can be imported
   */
  static Deed ofImport(String kind) {
    return of("import." + kind)
        .filter(Deed::isOfBatch)
        .orElseThrow(() -> new IllegalArgumentException("No import of " + kind));
  }
}
