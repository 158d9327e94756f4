package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.COMPLAINT;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.SAVED_FILTER;
import static org.henryjournal.journal.db.Tables.STATEMENT;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.CustomerTally;
import org.henryjournal.insight.LostPursuit;
import org.henryjournal.insight.VisitTable;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Questions about customers, their contacts and tags. */
public final class CustomerStore {

  /**
   * A customer in the list.
   *
   * @param stage where it stands on the board
   * @param visits attempts not counted
   * @param lastDay day of the last entry, attempts included
   * @param seen day of the last visit, or else the day of entry
   * @param step day of the first open next step
   * @param facts all that are so
   * @param birthday its next one or that of a contact, within a year
   */
  public record Listed(
      Customer customer,
      Stage stage,
      int visits,
      int deals,
      Optional<LocalDate> lastDay,
      LocalDate seen,
      Optional<LocalDate> step,
      List<Tag> tags,
      Set<CustomerFilter.Fact> facts,
      Optional<LocalDate> birthday,
      CustomerFilter.Trade trade) {

    public Listed withCustomer(Customer changed) {
      return new Listed(
          changed, stage, visits, deals, lastDay, seen, step, tags, facts, birthday, trade);
    }

    /** What filters ask for. */
    public CustomerFilter.Known known() {
      return new CustomerFilter.Known(
          stage, customer.industry(), tags, seen, customer.source(), facts, birthday, trade);
    }
  }

  private final DSLContext sql;
  private final FigureStore figures;

  CustomerStore(DSLContext sql, FigureStore figures) {
    this.sql = sql;
    this.figures = figures;
  }

  public Optional<Customer> find(long id) {
    return sql.selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOptional(Mapping::customer);
  }

  /** Case does not count. */
  public Optional<Customer> find(String name) {
    return sql.selectFrom(CUSTOMER)
        .where(CUSTOMER.NAME.eq(name.strip()))
        .orderBy(CUSTOMER.ID)
        .limit(1)
        .fetchOptional(Mapping::customer);
  }

  /** Names by id; who is not there is left out. */
  public Map<Long, String> names(Collection<Long> customers) {
    return names(sql, customers);
  }

  static Map<Long, String> names(DSLContext sql, Collection<Long> customers) {
    return sql.select(CUSTOMER.ID, CUSTOMER.NAME)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.in(customers))
        .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
  }

  /** All names with the day each customer was last seen, for completing. */
  public List<CustomerNames.Name> names() {
    Map<Long, CustomerTally> tallies = figures.facts().visits().tallies();
    return sql.select(CUSTOMER.ID, CUSTOMER.NAME)
        .from(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .fetch(
            row -> {
              CustomerTally tally = tallies.get(row.value1());
              return new CustomerNames.Name(
                  row.value1(),
                  row.value2(),
                  tally == null ? Long.MIN_VALUE : tally.lastDay().toEpochDay());
            });
  }

  /** All customers as they are found by what is typed: by name, and by the names of contacts. */
  public CustomerNames namesToFind(Pinyin pinyin) {
    List<CustomerNames.Name> names = names();
    Map<Long, CustomerNames.Name> byId =
        names.stream().collect(Collectors.toMap(CustomerNames.Name::id, Function.identity()));
    List<CustomerNames.Contact> contacts =
        sql.select(CONTACT.NAME, CONTACT.CUSTOMER)
            .from(CONTACT)
            .orderBy(CONTACT.ID)
            .fetch(
                row ->
                    new CustomerNames.Contact(
                        row.value1(), Objects.requireNonNull(byId.get(row.value2()))));
    return new CustomerNames(names, contacts, pinyin);
  }

  /** Every customer with the figures the list shows on a day, in order of entry. */
  public List<Listed> list(LocalDate today) {
    VisitTable visits = figures.facts().visits();
    Map<Long, CustomerTally> tallies = visits.tallies();
    Map<Long, Integer> deals =
        sql.select(DEAL.CUSTOMER, count())
            .from(DEAL)
            .groupBy(DEAL.CUSTOMER)
            .fetchMap(DEAL.CUSTOMER, count());
    Map<Long, LocalDate> steps =
        sql.select(NEXT_STEP.CUSTOMER, min(NEXT_STEP.DATE))
            .from(NEXT_STEP)
            .where(NEXT_STEP.STATE.eq(NextStep.State.OPEN))
            .groupBy(NEXT_STEP.CUSTOMER)
            .fetchMap(NEXT_STEP.CUSTOMER, min(NEXT_STEP.DATE));
    Map<Long, GradeHistory> histories = figures.histories(today);
    Map<Long, List<Tag>> tags = tagsByCustomer();
    Set<Long> complaining =
        sql.selectDistinct(COMPLAINT.CUSTOMER)
            .from(COMPLAINT)
            .where(COMPLAINT.SETTLED.isNull())
            .fetchSet(COMPLAINT.CUSTOMER);
    Set<Long> lost =
        LostPursuit.of(visits, today).stream()
            .filter(LostPursuit::isLast)
            .map(LostPursuit::customer)
            .collect(Collectors.toSet());
    Trades trades = new Trades(sql);
    Map<Long, LocalDate> birthdays = new HashMap<>();
    new BirthdayStore(sql)
        .between(today, today.plusDays(CustomerFilter.MOST_BIRTHDAY_DAYS))
        .forEach(kept -> birthdays.putIfAbsent(kept.customer(), kept.day()));
    return sql.selectFrom(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .fetch(
            row -> {
              Customer customer = Mapping.customer(row);
              long id = customer.id();
              Optional<CustomerTally> tally = Optional.ofNullable(tallies.get(id));
              return new Listed(
                  customer,
                  BoardCard.place(
                          histories.getOrDefault(id, GradeHistory.NONE),
                          today,
                          tally.flatMap(CustomerTally::seen))
                      .map(GradeHistory.Span::stage)
                      .orElse(Stage.NONE),
                  tally.map(CustomerTally::visits).orElse(0),
                  deals.getOrDefault(id, 0),
                  tally.map(CustomerTally::lastDay),
                  tally.flatMap(CustomerTally::seen).orElse(customer.created()),
                  Optional.ofNullable(steps.get(id)),
                  tags.getOrDefault(id, List.of()),
                  facts(deals.containsKey(id), complaining.contains(id), lost.contains(id)),
                  Optional.ofNullable(birthdays.get(id)),
                  trades.of(id));
            });
  }

  private static Set<CustomerFilter.Fact> facts(boolean bought, boolean complains, boolean lost) {
    Set<CustomerFilter.Fact> facts =
        EnumSet.of(bought ? CustomerFilter.Fact.BOUGHT : CustomerFilter.Fact.NOT_BOUGHT);
    if (complains) {
      facts.add(CustomerFilter.Fact.OPEN_COMPLAINT);
    }
    if (lost) {
      facts.add(CustomerFilter.Fact.LOST);
    }
    return facts;
  }

  public List<Contact> contacts(long customer) {
    return sql.selectFrom(CONTACT)
        .where(CONTACT.CUSTOMER.eq(customer))
        .orderBy(CONTACT.KP.asc().nullsLast(), CONTACT.ID)
        .fetch(Mapping::contact);
  }

  /** The contacts of all customers who have any, each customer's in order of rank. */
  public Map<Long, List<Contact>> contactsByCustomer() {
    return sql.selectFrom(CONTACT)
        .orderBy(CONTACT.KP.asc().nullsLast(), CONTACT.ID)
        .fetchGroups(CONTACT.CUSTOMER, Mapping::contact);
  }

  /** Every customer, in order of entry. */
  public List<Customer> all() {
    return sql.selectFrom(CUSTOMER).orderBy(CUSTOMER.ID).fetch(Mapping::customer);
  }

  /** By dimension and name. */
  public List<Tag> tags(long customer) {
    return sql.select(TAG.fields())
        .from(CUSTOMER_TAG)
        .join(TAG)
        .on(TAG.ID.eq(CUSTOMER_TAG.TAG))
        .where(CUSTOMER_TAG.CUSTOMER.eq(customer))
        .orderBy(TAG.DIMENSION, TAG.NAME)
        .fetch(row -> Mapping.tag(row.into(TAG)));
  }

  /** Every tag there is, by dimension and name. */
  public List<Tag> tags() {
    return sql.selectFrom(TAG).orderBy(TAG.DIMENSION, TAG.NAME).fetch(Mapping::tag);
  }

  /** Tags by customer; those without are absent. */
  public Map<Long, List<Tag>> tagsByCustomer() {
    return tagsByCustomer(sql, noCondition());
  }

  /** The same of some customers. */
  static Map<Long, List<Tag>> tagsByCustomer(DSLContext sql, Condition condition) {
    Map<Long, Tag> tags = sql.selectFrom(TAG).fetchMap(TAG.ID, Mapping::tag);
    Map<Long, List<Tag>> byCustomer = new HashMap<>();
    sql.select(CUSTOMER_TAG.CUSTOMER, CUSTOMER_TAG.TAG)
        .from(CUSTOMER_TAG)
        .where(condition)
        .orderBy(CUSTOMER_TAG.ID)
        .forEach(
            row -> {
              Tag tag = tags.get(row.value2());
              if (tag != null) {
                byCustomer.computeIfAbsent(row.value1(), c -> new ArrayList<>()).add(tag);
              }
            });
    return byCustomer;
  }

  /** What customers said that is to be verified, the open first, then the latest. */
  public List<Statement> statements(long customer) {
    return sql.selectFrom(STATEMENT)
        .where(STATEMENT.CUSTOMER.eq(customer))
        .orderBy(
            STATEMENT.STATE.eq(Statement.State.OPEN).desc(),
            STATEMENT.DATE.desc(),
            STATEMENT.ID.desc())
        .fetch(GradeMapping::statement);
  }

  public Optional<Revisit> revisit(long customer) {
    return sql.selectFrom(REVISIT)
        .where(REVISIT.CUSTOMER.eq(customer))
        .fetchOptional(GradeMapping::revisit);
  }

  /** Filters kept, by name. */
  public List<SavedFilter> savedFilters() {
    return sql.selectFrom(SAVED_FILTER)
        .orderBy(SAVED_FILTER.NAME)
        .fetch(
            row ->
                new SavedFilter(
                    row.getId(), row.getName(), CustomerFilter.parse(row.getContent())));
  }

  public int size() {
    return sql.fetchCount(CUSTOMER);
  }
}
