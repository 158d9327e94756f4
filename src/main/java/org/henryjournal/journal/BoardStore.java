package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Past;
import org.henryjournal.insight.VisitTable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;

/** The board of any day, made from what the journal says of that day and those before it. */
public final class BoardStore {

  /** A customer seen in so many days stands on the board though it has no grade yet. */
  private static final int SEEN_DAYS = 90;

  /**
   * Above this many customers all rows are read and chosen from here; visits are read so many at
   * once.
   */
  private static final int MANY = 400;

  private final DSLContext sql;
  private final FigureStore figures;

  BoardStore(DSLContext sql, FigureStore figures) {
    this.sql = sql;
    this.figures = figures;
  }

  /**
   * The customers that stand in these places at the end of a day: signed ones where it was in the
   * month of the day, ungraded ones where they were seen within 90 days. Who signed before that
   * month and was visited since is ungraded.
   *
   * @param today next steps planned without a visit have no day on which they were made, and stand
   *     on the board of today only
   */
  public List<BoardCard> cards(LocalDate day, LocalDate today, Set<Stage> stages) {
    return cards(day, today, stages, Set.of());
  }

  /**
   * The same with the cards of more customers, wherever they stand.
   *
   * @param also ids of these customers
   */
  public List<BoardCard> cards(LocalDate day, LocalDate today, Set<Stage> stages, Set<Long> also) {
    Map<Long, GradeHistory> histories = figures.histories(day);
    Set<Long> chosen = new HashSet<>(also);
    histories.forEach(
        (customer, history) ->
            history
                .at(day)
                .filter(span -> stages.contains(span.stage()))
                .filter(span -> !BoardCard.isSignedLongAgo(span, day))
                .ifPresent(span -> chosen.add(customer)));
    Set<Long> again = stages.contains(Stage.NONE) ? addUngraded(day, histories, chosen) : Set.of();
    return read(day, today, chosen, histories).stream()
        .filter(card -> card.stage() == Stage.NONE || !again.contains(card.customer()))
        .toList();
  }

  /**
   * Adds who was seen of late and never graded, or signed long ago.
   *
   * @return those who signed: they are ungraded only if they were visited since
   */
  private Set<Long> addUngraded(
      LocalDate day, Map<Long, GradeHistory> histories, Set<Long> chosen) {
    Set<Long> signed = new HashSet<>();
    figures
        .facts()
        .visits()
        .seen(day.minusDays(SEEN_DAYS), day)
        .forEach(
            customer -> {
              Optional<GradeHistory.Span> span =
                  Optional.ofNullable(histories.get(customer)).flatMap(h -> h.at(day));
              if (span.isEmpty()) {
                chosen.add(customer);
              } else if (BoardCard.isSignedLongAgo(span.get(), day) && chosen.add(customer)) {
                signed.add(customer);
              }
            });
    return signed;
  }

  /**
   * Those whose grade ran out after one day and up to another, and who are D still, the latest
   * first.
   */
  public List<GradeStore.RanOut> ranOut(LocalDate after, LocalDate to) {
    Map<Long, GradeHistory> found = new HashMap<>();
    figures
        .histories(to)
        .forEach(
            (customer, history) -> {
              if (history.ranOut(to).isPresent()
                  && history.at(to).filter(s -> s.from().isAfter(after)).isPresent()) {
                found.put(customer, history);
              }
            });
    Map<Long, String> names = CustomerStore.names(sql, found.keySet());
    List<GradeStore.RanOut> ranOut = new ArrayList<>();
    names.forEach(
        (customer, name) -> {
          GradeHistory history = found.getOrDefault(customer, GradeHistory.NONE);
          LocalDate since = history.at(to).orElseThrow().from();
          history
              .ranOut(to)
              .flatMap(span -> span.stage().grade())
              .ifPresent(was -> ranOut.add(new GradeStore.RanOut(customer, name, was, since)));
        });
    return ranOut.stream()
        .sorted(
            Comparator.comparing(GradeStore.RanOut::since)
                .reversed()
                .thenComparing(GradeStore.RanOut::customerName))
        .toList();
  }

  /** The card of one customer, wherever it stands. */
  public Optional<BoardCard> card(long customer, LocalDate day, LocalDate today) {
    Map<Long, GradeHistory> history =
        Map.of(customer, new GradeStore(sql).history(customer).upTo(day));
    return read(day, today, Set.of(customer), history).stream().findFirst();
  }

  private List<BoardCard> read(
      LocalDate day, LocalDate today, Set<Long> chosen, Map<Long, GradeHistory> histories) {
    GradeStore grades = new GradeStore(sql);
    VisitTable table = figures.facts().visits();
    Map<Long, Past> pasts = HashMap.newHashMap(chosen.size());
    chosen.forEach(customer -> pasts.put(customer, table.past(customer, day)));
    Map<Long, Visit> ends = visits(pasts.values().stream().flatMap(p -> p.end().stream()).toList());
    GradeHistory none = GradeHistory.NONE;
    Set<Long> signed =
        chosen.stream()
            .filter(id -> histories.getOrDefault(id, none).stageAt(day) == Stage.SIGNED)
            .collect(Collectors.toSet());
    Map<Long, List<Deal>> deals =
        group(
            sql.selectFrom(DEAL)
                .where(among(DEAL.CUSTOMER, signed))
                .and(DEAL.DATE.le(day))
                .fetch(Mapping::deal),
            Deal::customer);
    Map<Long, List<Contact>> contacts =
        group(
            sql.selectFrom(CONTACT)
                .where(among(CONTACT.CUSTOMER, chosen))
                .orderBy(CONTACT.KP.asc().nullsLast(), CONTACT.ID)
                .fetch(Mapping::contact),
            Contact::customer);
    Map<Long, List<NextStep>> steps =
        group(
            sql.selectFrom(NEXT_STEP)
                .where(among(NEXT_STEP.CUSTOMER, chosen))
                .and(NEXT_STEP.CLOSED.isNull().or(NEXT_STEP.CLOSED.gt(day)))
                .and(day.isBefore(today) ? exists(madeBy(day)) : noCondition())
                .orderBy(NEXT_STEP.DATE, NEXT_STEP.TIME.asc().nullsLast(), NEXT_STEP.ID)
                .fetch(row -> Mapping.step(row).reopened()),
            NextStep::customer);
    Map<Long, List<Tag>> tags =
        CustomerStore.tagsByCustomer(sql, among(CUSTOMER_TAG.CUSTOMER, chosen));
    SettingStore settings = new SettingStore(sql);
    GradeRules rules = settings.gradeRules();
    Workdays calendar = settings.workdays();
    Map<Long, Labels> labels = grades.labels(among(LABEL.CUSTOMER, chosen), day);
    Map<Long, GoOn> answers =
        grades.lastAnswers(among(GO_ON.CUSTOMER, chosen).and(GO_ON.DATE.le(day)));
    Map<Long, Integer> complaints = new ComplaintStore(sql).open(day);
    return sql
        .selectFrom(CUSTOMER)
        .where(among(CUSTOMER.ID, chosen))
        .fetch(Mapping::customer)
        .stream()
        .filter(customer -> chosen.contains(customer.id()))
        .map(
            customer -> {
              long id = customer.id();
              Past past = pasts.getOrDefault(id, Past.NONE);
              return BoardCard.of(
                  new BoardCard.Known(
                      customer,
                      histories.getOrDefault(id, none),
                      past,
                      past.end().stream()
                          .flatMap(visit -> Optional.ofNullable(ends.get(visit)).stream())
                          .toList(),
                      deals.getOrDefault(id, List.of()),
                      contacts.getOrDefault(id, List.of()),
                      steps.getOrDefault(id, List.of()).stream().findFirst(),
                      tags.getOrDefault(id, List.of()),
                      labels.getOrDefault(id, Labels.UNKNOWN),
                      Optional.ofNullable(answers.get(id)),
                      complaints.getOrDefault(id, 0)),
                  day,
                  rules,
                  calendar);
            })
        .sorted(BoardCard.ORDER)
        .toList();
  }

  /** The visit at whose end a step was agreed, if it was by that day. */
  private static Select<?> madeBy(LocalDate day) {
    return selectOne().from(VISIT).where(VISIT.ID.eq(NEXT_STEP.VISIT)).and(VISIT.DATE.le(day));
  }

  private Map<Long, Visit> visits(List<Long> ids) {
    Map<Long, Visit> visits = HashMap.newHashMap(ids.size());
    for (int from = 0; from < ids.size(); from += MANY) {
      sql.selectFrom(VISIT)
          .where(VISIT.ID.in(ids.subList(from, Math.min(ids.size(), from + MANY))))
          .fetch(Mapping::visit)
          .forEach(visit -> visits.put(visit.id(), visit));
    }
    return visits;
  }

  private static Condition among(Field<Long> field, Set<Long> ids) {
    return ids.size() > MANY ? noCondition() : field.in(ids);
  }

  private static <T> Map<Long, List<T>> group(List<T> rows, ToLongFunction<T> customer) {
    Map<Long, List<T>> groups = new HashMap<>();
    for (T row : rows) {
      groups.computeIfAbsent(customer.applyAsLong(row), c -> new ArrayList<>()).add(row);
    }
    return groups;
  }
}
