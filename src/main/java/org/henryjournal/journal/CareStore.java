package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CARE_RULE;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.TOUCH;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.insight.CareDue;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Questions about touches, the rules of how often, and whom one is due. */
public final class CareStore {

  /** A touch with the name of its customer. */
  public record Logged(Touch touch, String customerName) {}

  /** A rule with the tag of those it is for; empty for all. */
  public record Ruled(CareRule rule, Optional<Tag> tag) {}

  private static final int GREETING_DAYS = 21;

  private final DSLContext sql;

  CareStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Touches of one customer, the last first. */
  public List<Touch> ofCustomer(long customer) {
    return sql.selectFrom(TOUCH)
        .where(TOUCH.CUSTOMER.eq(customer))
        .orderBy(TOUCH.DATE.desc(), TOUCH.ID.desc())
        .fetch(CareMapping::touch);
  }

  /** Touches in a stretch of days, both ends included, the last first. */
  public List<Logged> between(LocalDate from, LocalDate to) {
    return sql.select(TOUCH.fields())
        .select(CUSTOMER.NAME)
        .from(TOUCH)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(TOUCH.CUSTOMER))
        .where(TOUCH.DATE.between(from, to))
        .orderBy(TOUCH.DATE.desc(), TOUCH.ID.desc())
        .fetch(row -> new Logged(CareMapping.touch(row.into(TOUCH)), row.get(CUSTOMER.NAME)));
  }

  /** The rules, in order of entry. */
  public List<Ruled> rules() {
    Map<Long, Tag> tags = sql.selectFrom(TAG).fetchMap(TAG.ID, Mapping::tag);
    return sql.selectFrom(CARE_RULE)
        .orderBy(CARE_RULE.ID)
        .fetch(
            row -> {
              CareRule rule = CareMapping.rule(row);
              return new Ruled(rule, rule.tag().map(tags::get));
            });
  }

  /**
   * The festivals of some days that are not switched off, in order.
   *
   * @param to last day, included
   */
  public List<Festival.Day> festivals(LocalDate from, LocalDate to) {
    Set<Festival> off = new SettingStore(sql).get(Setting.FESTIVALS_OFF);
    return Festival.between(from, to).stream()
        .filter(day -> !off.contains(day.festival()))
        .toList();
  }

  /**
   * How many customers were greeted for a festival: from the day after the one before it, {@value
   * #GREETING_DAYS} days ahead at most, to its own day.
   */
  public int greeted(Festival.Day festival) {
    LocalDate first = festival.date().minusDays(GREETING_DAYS);
    LocalDate from =
        festivals(first, festival.date().minusDays(1)).stream()
            .map(before -> before.date().plusDays(1))
            .reduce(first, (earlier, later) -> later);
    return sql.fetchValue(
        DSL.select(DSL.countDistinct(TOUCH.CUSTOMER))
            .from(TOUCH)
            .where(TOUCH.KIND.eq(Touch.Kind.GREETING))
            .and(TOUCH.DATE.between(from, festival.date())));
  }

  /** Texts of messages by name, in order of the names. */
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>(new SettingStore(sql).all(Setting.CARE_TEXT));
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  /** Whom a touch is due at the end of a day, by the journal's rules and settings. */
  public CareDue due(LocalDate day) {
    return CareDue.of(people(day), careRules(), checks(), day);
  }

  /**
   * The next touch of each kind of each customer up to a day, those due on another first.
   *
   * @param to last day, included
   */
  public List<CareDue.Item> next(LocalDate day, LocalDate to) {
    return CareDue.next(people(day), careRules(), checks(), day, to);
  }

  private List<CareRule> careRules() {
    return rules().stream().map(Ruled::rule).toList();
  }

  private Set<Integer> checks() {
    return new SettingStore(sql).get(Setting.USAGE_CHECKS);
  }

  private List<CareDue.Person> people(LocalDate day) {
    Map<Long, Set<Long>> tags = new HashMap<>();
    sql.select(CUSTOMER_TAG.CUSTOMER, CUSTOMER_TAG.TAG)
        .from(CUSTOMER_TAG)
        .forEach(row -> tags.computeIfAbsent(row.value1(), c -> new HashSet<>()).add(row.value2()));
    Map<Long, Revisit> revisits =
        sql.selectFrom(REVISIT).fetchMap(REVISIT.CUSTOMER, GradeMapping::revisit);
    Map<Long, List<Deal>> deals =
        sql.selectFrom(DEAL)
            .where(DEAL.DATE.le(day))
            .orderBy(DEAL.ID)
            .fetchGroups(DEAL.CUSTOMER, Mapping::deal);
    Map<Long, List<Touch>> touches =
        sql.selectFrom(TOUCH)
            .where(TOUCH.DATE.le(day))
            .orderBy(TOUCH.ID)
            .fetchGroups(TOUCH.CUSTOMER, CareMapping::touch);
    LocalDate askedFrom = askedFrom();
    return sql.select(CUSTOMER.ID, CUSTOMER.CREATED)
        .from(CUSTOMER)
        .fetch(
            row ->
                new CareDue.Person(
                    row.value1(),
                    row.value2(),
                    tags.getOrDefault(row.value1(), Set.of()),
                    Optional.ofNullable(revisits.get(row.value1())),
                    deals.getOrDefault(row.value1(), List.of()),
                    touches.getOrDefault(row.value1(), List.of()),
                    askedFrom));
  }

  /**
   * From which day on deals are asked about by usage checks: all where the rep has said after how
   * many days, or else from the first touch ever logged, which is when the rep began to care.
   */
  private LocalDate askedFrom() {
    boolean said =
        sql.fetchExists(
            SETTING, SETTING.NAME.eq(Setting.USAGE_CHECKS.name()).and(SETTING.CONTENT.ne("")));
    return said
        ? LocalDate.MIN
        : sql.select(min(TOUCH.DATE))
            .from(TOUCH)
            .fetchOptional(min(TOUCH.DATE))
            .orElse(LocalDate.MAX);
  }
}
