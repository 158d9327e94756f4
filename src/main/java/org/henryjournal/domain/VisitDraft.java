package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A visit as it is being written, by the line or by the form; both hold this one draft.
 *
 * @param customer name as written; the journal matches it without regard to case
 * @param contact the person met as {@link NamedContact} writes it, with a rank where one was said,
 *     or empty
 * @param amount of the deal where the outcome is a deal, of interest otherwise; scale 2
 * @param tags names of tags the customer gets
 * @param promises made on it, by either side
 * @param sale what is said of the deal, where the outcome is one
 */
public record VisitDraft(
    String customer,
    LocalDate date,
    Optional<LocalTime> time,
    String contact,
    VisitKind kind,
    Outcome outcome,
    Optional<BigDecimal> amount,
    Optional<Step> step,
    List<String> tags,
    String note,
    Details details,
    List<Promised> promises,
    Sale sale) {

  public VisitDraft {
    tags = List.copyOf(tags);
    promises = List.copyOf(promises);
    contact = NamedContact.parse(contact).written();
  }

  /** A visit on which nothing was promised. */
  public VisitDraft(
      String customer,
      LocalDate date,
      Optional<LocalTime> time,
      String contact,
      VisitKind kind,
      Outcome outcome,
      Optional<BigDecimal> amount,
      Optional<Step> step,
      List<String> tags,
      String note,
      Details details) {
    this(
        customer, date, time, contact, kind, outcome, amount, step, tags, note, details, List.of());
  }

  /** A visit of which nothing more is said than a line can. */
  public VisitDraft(
      String customer,
      LocalDate date,
      Optional<LocalTime> time,
      String contact,
      VisitKind kind,
      Outcome outcome,
      Optional<BigDecimal> amount,
      Optional<Step> step,
      List<String> tags,
      String note,
      Details details,
      List<Promised> promises) {
    this(
        customer, date, time, contact, kind, outcome, amount, step, tags, note, details, promises,
        Sale.NONE);
  }

  /**
   * What one side promised.
   *
   * @param due by when; empty where nothing was said
   */
  public record Promised(Promise.Side side, String text, Optional<LocalDate> due) {}

  /**
   * What is said of a deal besides its amount.
   *
   * @param terms when it is due; empty for the usual terms
   * @param products what it sold, each product once
   */
  public record Sale(Optional<PaymentTerms> terms, List<ProductWords.Item> products) {

    public static final Sale NONE = new Sale(Optional.empty(), List.of());

    public Sale {
      products = List.copyOf(products);
    }
  }

  /** The person met, with the rank where it was said. */
  public NamedContact person() {
    return NamedContact.parse(contact);
  }

  /** The next step agreed at the end of the visit. */
  public record Step(LocalDate date, Optional<LocalTime> time, String what) {}

  /**
   * What only the form can say.
   *
   * @param objection what the customer said against it
   * @param reason the true reason behind the objection
   * @param state the rep's own state before the visit, 1 (low) to 5
   * @param minutes time spent
   */
  public record Details(
      String objection,
      String reason,
      String need,
      String competitor,
      Optional<Integer> state,
      Optional<Integer> minutes) {

    public static final Details NONE =
        new Details("", "", "", "", Optional.empty(), Optional.empty());

    public Details withObjection(String said) {
      return new Details(said, reason, need, competitor, state, minutes);
    }
  }

  public static VisitDraft empty(LocalDate date) {
    return new VisitDraft(
        "",
        date,
        Optional.empty(),
        "",
        VisitKind.IN_PERSON,
        Outcome.THINKING,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        Details.NONE);
  }

  public VisitDraft withDetails(Details newDetails) {
    return new VisitDraft(
        customer,
        date,
        time,
        contact,
        kind,
        outcome,
        amount,
        step,
        tags,
        note,
        newDetails,
        promises,
        sale);
  }

  public VisitDraft withCustomer(String name) {
    return new VisitDraft(
        name, date, time, contact, kind, outcome, amount, step, tags, note, details, promises,
        sale);
  }

  public VisitDraft withPromises(List<Promised> newPromises) {
    return new VisitDraft(
        customer,
        date,
        time,
        contact,
        kind,
        outcome,
        amount,
        step,
        tags,
        note,
        details,
        newPromises,
        sale);
  }

  public VisitDraft withSale(Sale newSale) {
    return new VisitDraft(
        customer, date, time, contact, kind, outcome, amount, step, tags, note, details, promises,
        newSale);
  }

  /**
   * The visit this draft describes. The amount of a deal is the deal's, not the visit's.
   *
   * @param batch the import that brings it, if one does
   */
  public Visit toVisit(long id, long customerId, Optional<Long> contactId, Optional<Long> batch) {
    return new Visit(
        id,
        customerId,
        contactId,
        date,
        time,
        kind,
        outcome,
        outcome == Outcome.DEAL ? Optional.empty() : amount,
        note,
        details,
        batch);
  }
}
