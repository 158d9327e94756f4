package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Touch;

/**
 * Whom a touch is due on a day: by the rules of how often, and because a deal is to be asked about.
 * Only touches count, a visit is none. Who is not to be pressed is left out. What is due is what a
 * rep asked for: a rule for all is for all who have bought, and deals are asked about from the day
 * the rep began to care ({@code decisions/0016-care.md}).
 *
 * @param items by days late and worth, the most first
 */
public record CareDue(List<Item> items) {

  /**
   * So many days after the last usage check of a deal nobody asks any more, so that a journal that
   * begins with years of deals does not begin with as many checks.
   */
  public static final int CHECK_LAPSES = 60;

  /**
   * A customer who may be due.
   *
   * @param since day of entry, from which a rule for a tag counts where there was no touch yet
   * @param tags by id
   * @param askedFrom deals before this day are asked about by no usage check
   */
  public record Person(
      long customer,
      LocalDate since,
      Set<Long> tags,
      Optional<Revisit> revisit,
      List<Deal> deals,
      List<Touch> touches,
      LocalDate askedFrom) {

    /** Of the deals whose amount was said. */
    BigDecimal worth() {
      return deals.stream()
          .flatMap(deal -> deal.amount().stream())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<LocalDate> last(Touch.Kind kind) {
      return touches.stream()
          .filter(touch -> touch.kind() == kind)
          .map(Touch::date)
          .max(Comparator.naturalOrder());
    }

    /** From which day a rule for this one counts; empty where the rule is not for this one. */
    private Optional<LocalDate> begins(CareRule rule) {
      return rule.tag().isPresent()
          ? rule.tag().filter(tags::contains).map(tag -> since)
          : deals.stream().map(Deal::date).min(Comparator.naturalOrder());
    }

    private Stream<Deal> asked() {
      return deals.stream().filter(deal -> !deal.date().isBefore(askedFrom));
    }

    private boolean isPressed(LocalDate day) {
      return revisit
          .map(
              said ->
                  switch (said) {
                    case Revisit.Keep _ -> false;
                    case Revisit.PauseUntil pause -> !day.isBefore(pause.date());
                    case Revisit.Every _ -> true;
                    case Revisit.On _ -> true;
                  })
          .orElse(true);
    }
  }

  /** Why a touch is due. */
  public sealed interface Why {

    record Rule(CareRule rule) implements Why {}

    /** So many days after a deal. */
    record Check(Deal deal, int days) implements Why {}
  }

  /**
   * A touch that is due.
   *
   * @param last touch of this kind; empty where there was none
   * @param daysLate 0 on the day it is due, below 0 before it
   * @param worth amount of the customer's deals
   */
  public record Item(
      long customer,
      Touch.Kind kind,
      Why why,
      Optional<LocalDate> last,
      LocalDate due,
      long daysLate,
      BigDecimal worth) {

    /** A day more, so that worth counts on the first day too. */
    private BigDecimal weight() {
      return worth.multiply(BigDecimal.valueOf(daysLate + 1));
    }
  }

  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::weight)
          .thenComparing(Item::daysLate)
          .reversed()
          .thenComparing(Item::customer)
          .thenComparing(Item::kind);

  public CareDue {
    items = List.copyOf(items);
  }

  /**
   * What is due at the end of a day.
   *
   * @param checks after how many days a deal is to be asked about
   */
  public static CareDue of(
      Collection<Person> people, List<CareRule> rules, Collection<Integer> checks, LocalDate day) {
    List<Item> items = upTo(people, rules, new TreeSet<>(checks), day, day);
    items.sort(ORDER);
    return new CareDue(items);
  }

  /**
   * The next touch of each kind of each customer: those due on a day as {@link #of} orders them,
   * then those due up to another, by day.
   *
   * @param to last day, included
   */
  public static List<Item> next(
      Collection<Person> people,
      List<CareRule> rules,
      Collection<Integer> checks,
      LocalDate day,
      LocalDate to) {
    List<Item> items = upTo(people, rules, new TreeSet<>(checks), day, to);
    items.sort(
        Comparator.comparing((Item item) -> item.due().isBefore(day) ? day : item.due())
            .thenComparing(ORDER));
    return items;
  }

  private static List<Item> upTo(
      Collection<Person> people,
      List<CareRule> rules,
      TreeSet<Integer> checks,
      LocalDate day,
      LocalDate to) {
    List<Item> items = new ArrayList<>();
    for (Person person : people) {
      if (person.isPressed(day)) {
        byRules(person, rules, day, to, items);
        check(person, checks, day)
            .or(() -> nextCheck(person, checks, day).filter(next -> !next.due().isAfter(to)))
            .ifPresent(items::add);
      }
    }
    return items;
  }

  /** Of several rules for one kind the one that asks most often holds. */
  private static void byRules(
      Person person, List<CareRule> rules, LocalDate day, LocalDate to, List<Item> items) {
    Map<Touch.Kind, CareRule> strictest = new EnumMap<>(Touch.Kind.class);
    for (CareRule rule : rules) {
      if (person.begins(rule).isPresent()) {
        strictest.merge(rule.kind(), rule, (a, b) -> b.perYear() > a.perYear() ? b : a);
      }
    }
    strictest.forEach(
        (kind, rule) -> {
          Optional<LocalDate> last = person.last(kind);
          LocalDate from = last.or(() -> person.begins(rule)).orElse(person.since());
          LocalDate due = from.plusDays(rule.days());
          if (!due.isAfter(to)) {
            items.add(item(person, kind, new Why.Rule(rule), due, day));
          }
        });
  }

  /**
   * The check that is due longest of those that still stand. One check of a deal stands from its
   * day until the next one's; it is answered by a usage check after the day of the one before.
   */
  private static Optional<Item> check(Person person, TreeSet<Integer> checks, LocalDate day) {
    return person
        .asked()
        .flatMap(
            deal -> {
              long age = ChronoUnit.DAYS.between(deal.date(), day);
              Integer now = age < 0 ? null : checks.floor((int) Math.min(age, Integer.MAX_VALUE));
              return now == null || age > checks.last() + CHECK_LAPSES
                  ? Stream.empty()
                  : unanswered(person, deal, now, checks, day).stream();
            })
        .min(Comparator.comparing(Item::due));
  }

  /** The first check after a day of all deals. */
  private static Optional<Item> nextCheck(Person person, TreeSet<Integer> checks, LocalDate day) {
    return person
        .asked()
        .flatMap(
            deal -> {
              long age = ChronoUnit.DAYS.between(deal.date(), day);
              Integer next = checks.higher((int) Math.min(age, Integer.MAX_VALUE));
              return next == null
                  ? Stream.empty()
                  : unanswered(person, deal, next, checks, day).stream();
            })
        .min(Comparator.comparing(Item::due));
  }

  private static Optional<Item> unanswered(
      Person person, Deal deal, int days, TreeSet<Integer> checks, LocalDate day) {
    Integer before = checks.lower(days);
    LocalDate answeredFrom = deal.date().plusDays(before == null ? 1 : before + 1);
    return person
            .last(Touch.Kind.USAGE_CHECK)
            .filter(touched -> !touched.isBefore(answeredFrom))
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            item(
                person,
                Touch.Kind.USAGE_CHECK,
                new Why.Check(deal, days),
                deal.date().plusDays(days),
                day));
  }

  private static Item item(Person person, Touch.Kind kind, Why why, LocalDate due, LocalDate day) {
    return new Item(
        person.customer(),
        kind,
        why,
        person.last(kind),
        due,
        ChronoUnit.DAYS.between(due, day),
        person.worth());
  }

  /** The first so many by kind, the kind of the first one first. */
  public Map<Touch.Kind, List<Item>> few(int most) {
    Map<Touch.Kind, List<Item>> few = new LinkedHashMap<>();
    items.stream()
        .limit(most)
        .forEach(item -> few.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item));
    return few;
  }
}
