package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;

/** What a sample's rep does after the deal: care, complaints, promises, referrals and products. */
final class SampleCare {

  /**
   * What a rep does.
   *
   * @param toAll kind of the touch that many got at once
   * @param daysAgo when
   * @param many how many got it
   * @param checked in so many of ten deals a usage check is made; none where the rep has no rules
   * @param complaints of those in the words of the sample, the latest first
   * @param promises the same
   * @param referrals how many customers brought one
   * @param asks whether the rep ever asks for a referral
   * @param sold so many of ten deals say what they sold
   * @param wanted products that customers want
   */
  record Habits(
      Touch.Kind toAll,
      int daysAgo,
      int many,
      int checked,
      int complaints,
      int promises,
      int referrals,
      boolean asks,
      int sold,
      int wanted) {}

  /** After so many deals the question whether the rep asked for a referral was answered. */
  private static final int ANSWERED = 8;

  private final Habits habits;
  private final Journal journal;
  private final LocalDate endsOn;
  private final SampleText text;
  private final Random random;

  /** The latest first. */
  private final List<Deal> deals;

  /** Of these deals, each once. */
  private final List<Long> customers;

  private SampleCare(Journal journal, LocalDate endsOn, Messages.Language language, Habits habits) {
    this.habits = habits;
    this.journal = journal;
    this.endsOn = endsOn;
    this.random = new Random(endsOn.toEpochDay());
    this.text = new SampleText(language, random);
    this.deals =
        journal.money().deals().stream()
            .sorted(Comparator.comparing(Deal::date).thenComparing(Deal::id).reversed())
            .toList();
    this.customers = deals.stream().map(Deal::customer).distinct().toList();
  }

  /** For the deals that the journal holds; nothing happens after the last day. */
  static void write(Journal journal, LocalDate endsOn, Messages.Language language, Habits habits) {
    SampleCare care = new SampleCare(journal, endsOn, language, habits);
    care.toAll();
    if (habits.checked() > 0) {
      care.touch();
    }
    care.complain();
    care.promise();
    care.refer();
    care.sell();
  }

  private void toAll() {
    List<Long> some = customers.subList(0, Math.min(habits.many(), customers.size()));
    journal
        .careBook()
        .log(
            some,
            endsOn.minusDays(habits.daysAgo()),
            habits.toAll(),
            text.all("letter").getFirst());
  }

  private void touch() {
    journal.careBook().saveRule(Optional.empty(), Touch.Kind.LETTER, 4);
    journal
        .careBook()
        .saveRule(Optional.of(text.all("rule").getFirst()), Touch.Kind.SERVICE_CALL, 2);
    for (Deal deal : deals) {
      LocalDate day = deal.date().plusDays(7L + random.nextInt(3));
      if (day.isAfter(endsOn.minusDays(50))
          && !day.isAfter(endsOn)
          && random.nextInt(10) < habits.checked()) {
        journal
            .careBook()
            .log(
                new Touch(
                    0,
                    deal.customer(),
                    Optional.empty(),
                    day,
                    Touch.Kind.USAGE_CHECK,
                    text.draw("check")));
      }
    }
  }

  /**
   * Each line: days before the end, what, what was done, days until it was settled, how content.
   */
  private void complain() {
    int customer = 2;
    for (String line : text.all("complaint").subList(0, habits.complaints())) {
      String[] fields = line.split("\\|", -1);
      LocalDate opened = endsOn.minusDays(Integer.parseInt(fields[0]));
      long id =
          journal
              .complaintBook()
              .save(Complaint.open(customers.get(customer++), opened, fields[1]));
      journal.complaintBook().save(new Complaint.Step(0, id, opened.plusDays(1), fields[2]));
      if (!fields[3].isEmpty()) {
        journal
            .complaintBook()
            .settle(
                id,
                opened.plusDays(Integer.parseInt(fields[3])),
                OptionalInt.of(Integer.parseInt(fields[4])));
      }
    }
  }

  /** Each line: who, days before the end, what, days until it is due, days until it was kept. */
  private void promise() {
    int customer = 0;
    for (String line : text.all("promise").subList(0, habits.promises())) {
      String[] fields = line.split("\\|", -1);
      LocalDate made = endsOn.minusDays(Integer.parseInt(fields[1]));
      Promise.Side side = fields[0].equals("rep") ? Promise.Side.REP : Promise.Side.CUSTOMER;
      long id =
          journal
              .promiseBook()
              .save(
                  Promise.open(
                      customers.get(customer++),
                      Optional.empty(),
                      side,
                      made,
                      fields[2],
                      Optional.of(made.plusDays(Integer.parseInt(fields[3])))));
      if (!fields[4].isEmpty()) {
        journal
            .promiseBook()
            .close(id, Promise.State.KEPT, made.plusDays(Integer.parseInt(fields[4])));
      }
    }
  }

  /** Who bought early brought some of those who bought late. */
  private void refer() {
    int count = customers.size();
    for (int i = 0; i < habits.referrals() && count > 2 * habits.referrals(); i++) {
      journal.referralBook().save(customers.get(i), customers.get(count - 1 - i / 2));
    }
    deals.subList(0, Math.min(ANSWERED, deals.size())).stream()
        .filter(deal -> deal.date().isBefore(endsOn))
        .forEach(
            deal ->
                journal.referralBook().answer(deal.id(), habits.asks() && random.nextInt(3) > 0));
  }

  private void sell() {
    Map<Long, List<ProductWords.Item>> sold = new LinkedHashMap<>();
    for (Deal deal : deals) {
      if (random.nextInt(10) < habits.sold()) {
        String words = text.draw("product") + " " + (5 + random.nextInt(40));
        String more = random.nextInt(3) == 0 ? "; " + text.draw("product") : "";
        sold.put(deal.id(), ProductWords.read(words + more));
      }
    }
    journal.productBook().setSold(sold);
    for (int i = 0; i < habits.wanted(); i++) {
      journal
          .productBook()
          .want(
              customers.get(Math.min(ANSWERED, customers.size() - 1) - i),
              text.draw("product"),
              endsOn.minusDays(9L * i));
    }
  }
}
