package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CARE_RULE;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.TOUCH;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.db.tables.records.CustomerRecord;

/**
 * What is done to be heard of by a customer who is not visited: touches, and the rules of how
 * often; each as one change. Every method throws {@link Refusal} with a sentence when it cannot be
 * done.
 */
public final class CareBook {

  private final JournalWriter writer;

  CareBook(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Logs a touch of one customer, or changes it; id 0 makes a new one. A contact that is not the
   * customer's is left out.
   *
   * @return its id
   * @throws Refusal when the customer is gone
   */
  public long log(Touch touch) {
    return writer.changeFor(
        Deed.TOUCH_LOG,
        c -> {
          c.require(CUSTOMER, touch.customer());
          Optional<Long> contact =
              touch
                  .contact()
                  .flatMap(id -> c.find(CONTACT, id))
                  .filter(found -> found.getCustomer() == touch.customer())
                  .map(found -> found.getId());
          return c.save(
              CareMapping.row(
                  new Touch(
                      touch.id(),
                      touch.customer(),
                      contact,
                      touch.date(),
                      touch.kind(),
                      touch.text().strip())));
        });
  }

  /**
   * Logs the same touch for each of many customers, so that one undo takes all back. Who is gone
   * meanwhile is left out.
   *
   * @return for how many
   * @throws Refusal when none of them is there
   */
  public int log(Collection<Long> customers, LocalDate date, Touch.Kind kind, String text) {
    Set<Long> wanted = Set.copyOf(customers);
    return writer.changeFor(
        Deed.TOUCH_LOG,
        c -> {
          List<CustomerRecord> there = c.rows(CUSTOMER, CUSTOMER.ID, wanted);
          if (there.isEmpty()) {
            throw new Refusal("care.nobody");
          }
          there.forEach(
              customer ->
                  c.save(
                      CareMapping.row(
                          new Touch(
                              0, customer.getId(), Optional.empty(), date, kind, text.strip()))));
          return there.size();
        });
  }

  public void deleteTouch(long id) {
    writer.change(Deed.TOUCH_DELETE, c -> c.delete(TOUCH, id));
  }

  /**
   * Says how often those with a tag are to be touched, in the place of what was said of the same
   * before.
   *
   * @param tag its name, which is made where there is none; empty or blank for all customers
   * @param perYear 1 to {@link CareRule#MOST}
   * @return the id of the rule
   */
  public long saveRule(Optional<String> tag, Touch.Kind kind, int perYear) {
    if (perYear < 1 || perYear > CareRule.MOST) {
      throw new Refusal("care.rule.often", CareRule.MOST);
    }
    return writer.changeFor(
        Deed.CARE_RULE,
        c -> {
          Optional<Long> whose =
              tag.map(Tag::parse).filter(named -> !named.name().isEmpty()).map(new TagRows(c)::tag);
          long id =
              c.sql()
                  .selectFrom(CARE_RULE)
                  .where(CARE_RULE.KIND.eq(kind))
                  .and(whose.map(CARE_RULE.TAG::eq).orElseGet(CARE_RULE.TAG::isNull))
                  .orderBy(CARE_RULE.ID)
                  .limit(1)
                  .fetchOptional(CARE_RULE.ID)
                  .orElseGet(() -> c.newId(CARE_RULE));
          c.put(CareMapping.row(new CareRule(id, whose, kind, perYear)));
          return id;
        });
  }

  public void deleteRule(long id) {
    writer.change(Deed.CARE_RULE, c -> c.delete(CARE_RULE, id));
  }

  /**
   * Sets how many are shown as due on one day.
   *
   * @param most 1 to {@link Setting#MOST_CARE_A_DAY}
   */
  public void setADay(int most) {
    if (most < 1 || most > Setting.MOST_CARE_A_DAY) {
      throw new Refusal("care.a.day.range", Setting.MOST_CARE_A_DAY);
    }
    writer.change(Deed.CARE_RULE, c -> SettingRows.set(c, Setting.CARE_A_DAY, most));
  }

  /**
   * Sets after how many days a deal is followed by a usage check.
   *
   * @param days 1 to {@link Setting#LATEST_USAGE_CHECK} each; none for no checks
   */
  public void setUsageChecks(Set<Integer> days) {
    if (days.stream().anyMatch(d -> d < 1 || d > Setting.LATEST_USAGE_CHECK)) {
      throw new Refusal("care.usage.range", Setting.LATEST_USAGE_CHECK);
    }
    writer.change(Deed.CARE_RULE, c -> SettingRows.set(c, Setting.USAGE_CHECKS, days));
  }

  /** Says whether customers are thought of on a festival. */
  public void setFestival(Festival festival, boolean isOn) {
    writer.change(
        Deed.CARE_RULE,
        c -> {
          Set<Festival> off = new HashSet<>(new SettingStore(c.sql()).get(Setting.FESTIVALS_OFF));
          if (isOn) {
            off.remove(festival);
          } else {
            off.add(festival);
          }
          SettingRows.set(c, Setting.FESTIVALS_OFF, off);
        });
  }

  /**
   * Keeps the text of a message under a name, in the place of the one that was there.
   *
   * @param name '' for the one that needs none
   * @param text blank for none any more
   */
  public void saveText(String name, String text) {
    writer.change(
        Deed.CARE_RULE, c -> SettingRows.set(c, Setting.CARE_TEXT.of(name.strip()), text.strip()));
  }
}
