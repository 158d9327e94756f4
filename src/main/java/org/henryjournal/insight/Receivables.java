package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Due;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;

/**
 * What customers owe at the end of a day ({@code spec} 6), by customer and in all. Deals and
 * receipts after that day do not count.
 *
 * <p>What a customer has paid, refunds taken off, pays its dues one after the other: by date, then
 * by order of entry of their deals. So a refund opens again what was paid last, and money beyond
 * all dues is credit until the next deal.
 *
 * @param customers by id, rising: those with a deal or a receipt up to the day
 * @param all of them together; the credit of one pays no dues of another
 */
public record Receivables(LocalDate day, Map<Long, Account> customers, Account all) {

  /** Days outstanding are told of the deals of so many days, the day itself included. */
  public static final int DAYS = 90;

  private static final BigDecimal NONE = new BigDecimal("0.00");

  private static final Comparator<Due> OLDEST =
      Comparator.comparing(Due::date).thenComparing(Due::deal);

  private static final Comparator<Standing> OLDEST_STANDING =
      Comparator.comparing(Standing::due, OLDEST);

  /**
   * Where a due stands.
   *
   * @param paid 0 to its amount, scale 2
   * @param daysLate from its date to the day, whether it is paid or not; below 0 before its date
   */
  public record Standing(Due due, BigDecimal paid, long daysLate) {

    public BigDecimal open() {
      return due.amount().subtract(paid);
    }

    public boolean isOpen() {
      return open().signum() > 0;
    }

    public Age age() {
      return Age.of(daysLate);
    }
  }

  /** How many days ago something open fell due. */
  public enum Age {
    /** Its day is still to come. */
    NOT_DUE(-1),
    /** Due on the day itself, or up to 30 days before it. */
    TO_30(30),
    TO_60(60),
    TO_90(90),
    OVER_90(Long.MAX_VALUE);

    private final long last;

    Age(long last) {
      this.last = last;
    }

    static Age of(long daysLate) {
      for (Age age : values()) {
        if (daysLate <= age.last) {
          return age;
        }
      }
      return OVER_90;
    }
  }

  /**
   * The money of one customer, or of all.
   *
   * @param dues of all deals, paid ones too, the oldest first
   * @param received less what was refunded, scale 2
   * @param receipts how many, refunds among them
   * @param ever what all deals come to; those without an amount make nothing due
   * @param recent what the deals of the last {@value #DAYS} days come to
   */
  public record Account(
      List<Standing> dues, BigDecimal received, int receipts, Dealt ever, Dealt recent) {

    public Account {
      dues = List.copyOf(dues);
    }

    /** What of the dues is paid. */
    public BigDecimal paid() {
      return Receivables.sum(dues, Standing::paid);
    }

    /**
     * Received − paid: more than was due. Below 0 where more was refunded than was ever received.
     */
    public BigDecimal credit() {
      return received.subtract(paid());
    }

    /** What is open of all dues, those of days to come too. */
    public BigDecimal receivable() {
      return Receivables.sum(dues, Standing::open);
    }

    /** The dues that are not paid in full, the oldest first. */
    public List<Standing> open() {
      return dues.stream().filter(Standing::isOpen).toList();
    }

    /** What is open by age; they add up to {@link #receivable}. Each age has its open dues. */
    public Map<Age, Slice> ageing() {
      Map<Age, Slice> ages = new TreeMap<>();
      for (Age age : Age.values()) {
        List<Standing> of = dues.stream().filter(d -> d.isOpen() && d.age() == age).toList();
        ages.put(age, new Slice(Receivables.sum(of, Standing::open), of.size()));
      }
      return ages;
    }

    /** What is open of a day before the day itself. */
    public Slice late() {
      List<Standing> late = open().stream().filter(due -> due.daysLate() > 0).toList();
      return new Slice(Receivables.sum(late, Standing::open), late.size());
    }

    /** The open dues of some days, both ends included, the oldest first. */
    public List<Standing> openIn(DaySpan days) {
      return open().stream()
          .filter(d -> !d.due().date().isBefore(days.from()) && !d.due().date().isAfter(days.to()))
          .toList();
    }

    /**
     * What is paid of the dues up to the day ÷ what they come to. Money for days to come does not
     * count, so that it is never more than all.
     */
    public Collected collected() {
      List<Standing> sofar = dues.stream().filter(due -> due.daysLate() >= 0).toList();
      return new Collected(
          Receivables.sum(sofar, Standing::paid),
          Receivables.sum(sofar, due -> due.due().amount()),
          sofar.size());
    }

    /**
     * Days outstanding = receivable ÷ (amount of the deals of the last {@value #DAYS} days ÷
     * {@value #DAYS}); empty where these deals come to nothing. It is from as many deals as {@link
     * #recent} knows the amount of.
     */
    public Optional<Double> daysOutstanding() {
      return recent.amount().signum() == 0
          ? Optional.empty()
          : Optional.of(receivable().doubleValue() * DAYS / recent.amount().doubleValue());
    }
  }

  /**
   * A part of the receivable.
   *
   * @param open scale 2
   * @param dues how many
   */
  public record Slice(BigDecimal open, int dues) {}

  /**
   * How much of what fell due has come in.
   *
   * @param paid 0 to {@code due}, scale 2
   * @param due scale 2
   * @param dues how many
   */
  public record Collected(BigDecimal paid, BigDecimal due, int dues) {

    /** 0 to 1; empty where nothing has fallen due. */
    public Optional<Double> share() {
      return due.signum() == 0
          ? Optional.empty()
          : Optional.of(paid.doubleValue() / due.doubleValue());
    }
  }

  /**
   * @param deals in any order, each once
   * @param terms of each of them
   * @param receipts in any order; a refund is below 0
   */
  public static Receivables of(
      Collection<Deal> deals,
      Function<Deal, PaymentTerms> terms,
      Collection<Payment> receipts,
      LocalDate day) {
    Map<Long, List<Deal>> dealsOf = new TreeMap<>();
    for (Deal deal : deals) {
      if (!deal.date().isAfter(day)) {
        dealsOf.computeIfAbsent(deal.customer(), c -> new ArrayList<>()).add(deal);
      }
    }
    Map<Long, List<Payment>> receiptsOf = new HashMap<>();
    for (Payment receipt : receipts) {
      if (!receipt.date().isAfter(day)) {
        receiptsOf.computeIfAbsent(receipt.customer(), c -> new ArrayList<>()).add(receipt);
        dealsOf.computeIfAbsent(receipt.customer(), c -> new ArrayList<>());
      }
    }
    Map<Long, Account> customers = new TreeMap<>();
    dealsOf.forEach(
        (customer, own) ->
            customers.put(
                customer, account(own, terms, receiptsOf.getOrDefault(customer, List.of()), day)));
    return new Receivables(
        day, Collections.unmodifiableMap(customers), together(customers.values()));
  }

  private static Account account(
      List<Deal> deals, Function<Deal, PaymentTerms> terms, List<Payment> receipts, LocalDate day) {
    BigDecimal received = sum(receipts, Payment::amount);
    BigDecimal left = received.max(NONE);
    List<Standing> dues = new ArrayList<>();
    for (Due due :
        deals.stream().flatMap(d -> terms.apply(d).dues(d).stream()).sorted(OLDEST).toList()) {
      BigDecimal paid = left.min(due.amount());
      left = left.subtract(paid);
      dues.add(new Standing(due, paid, ChronoUnit.DAYS.between(due.date(), day)));
    }
    return new Account(
        dues,
        received,
        receipts.size(),
        Dealt.in(new DaySpan(LocalDate.MIN, day), deals),
        Dealt.in(new DaySpan(day.minusDays(DAYS - 1L), day), deals));
  }

  private static Account together(Collection<Account> accounts) {
    List<Standing> dues =
        accounts.stream()
            .flatMap(account -> account.dues().stream())
            .sorted(OLDEST_STANDING)
            .toList();
    Dealt none = new Dealt(NONE, 0, 0);
    return new Account(
        dues,
        sum(accounts, Account::received),
        accounts.stream().mapToInt(Account::receipts).sum(),
        accounts.stream().map(Account::ever).reduce(none, Dealt::plus),
        accounts.stream().map(Account::recent).reduce(none, Dealt::plus));
  }

  /** The account of a customer; without dues and receipts where there were none up to the day. */
  public Account of(long customer) {
    Account account = customers.get(customer);
    return account == null ? together(List.of()) : account;
  }

  /**
   * What all customers owe at the end of a day: the same as {@link Account#receivable} of all,
   * which does not depend on when what is open falls due, and quicker where many days are asked
   * for.
   */
  static BigDecimal receivable(
      Collection<Deal> deals, Collection<Payment> receipts, LocalDate day) {
    Map<Long, BigDecimal> dealt = new HashMap<>();
    for (Deal deal : deals) {
      if (!deal.date().isAfter(day)) {
        dealt.merge(deal.customer(), deal.amount().orElse(NONE), BigDecimal::add);
      }
    }
    Map<Long, BigDecimal> received = new HashMap<>();
    for (Payment receipt : receipts) {
      if (!receipt.date().isAfter(day)) {
        received.merge(receipt.customer(), receipt.amount(), BigDecimal::add);
      }
    }
    return sum(
        dealt.entrySet(),
        owes ->
            owes.getValue()
                .subtract(received.getOrDefault(owes.getKey(), NONE).max(NONE))
                .max(NONE));
  }

  static <T> BigDecimal sum(Collection<T> of, Function<T, BigDecimal> amount) {
    return of.stream().map(amount).reduce(NONE, BigDecimal::add);
  }
}
