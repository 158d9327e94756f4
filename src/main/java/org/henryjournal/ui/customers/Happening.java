package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.ReferralStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.customers.CustomerViewModel.Care;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;

/** What the timeline of a customer is made of. */
sealed interface Happening {

  LocalDate day();

  record Planned(NextStep step) implements Happening {
    @Override
    public LocalDate day() {
      return step.date();
    }
  }

  record Visited(VisitStore.Entry entry) implements Happening {
    @Override
    public LocalDate day() {
      return entry.visit().date();
    }
  }

  record Moved(GradeHistoryPart.Move move) implements Happening {
    @Override
    public LocalDate day() {
      return move.to().from();
    }
  }

  record Said(Statement statement) implements Happening {
    @Override
    public LocalDate day() {
      return statement.date();
    }
  }

  record Judged(Statement statement, LocalDate day) implements Happening {}

  record Touched(Touch touch) implements Happening {
    @Override
    public LocalDate day() {
      return touch.date();
    }
  }

  record Answered(GoOn answer) implements Happening {
    @Override
    public LocalDate day() {
      return answer.date();
    }
  }

  record Complained(Complaint complaint) implements Happening {
    @Override
    public LocalDate day() {
      return complaint.opened();
    }
  }

  /** Something was done about a complaint. */
  record Mended(Complaint.Step step) implements Happening {
    @Override
    public LocalDate day() {
      return step.date();
    }
  }

  record Settled(Complaint complaint, LocalDate day) implements Happening {}

  record Promised(Promise promise) implements Happening {
    @Override
    public LocalDate day() {
      return promise.made();
    }
  }

  /** A promise was kept, or broken. */
  record Kept(Promise promise, LocalDate day) implements Happening {}

  record Received(Payment payment) implements Happening {
    @Override
    public LocalDate day() {
      return payment.date();
    }
  }

  /** Another customer brought this one, on the day it was entered. */
  record Came(String referrer, LocalDate day) implements Happening {}

  /** This customer brought another one, on the day that was entered. */
  record Brought(ReferralStore.Brought customer) implements Happening {
    @Override
    public LocalDate day() {
      return customer.since();
    }
  }

  /**
   * Open steps first, the earliest on top; then what happened, the last on top. Of one day what
   * follows from something stands above it: a grade above the visits that led to it.
   */
  static List<Happening> of(Detail detail) {
    List<Happening> happened = new ArrayList<>();
    detail.answers().forEach(answer -> happened.add(new Answered(answer)));
    GradeHistoryPart.Move.of(detail.history()).stream()
        .filter(move -> move.to().change().isPresent())
        .forEach(move -> happened.add(new Moved(move)));
    for (Statement statement : detail.statements()) {
      statement.judged().ifPresent(day -> happened.add(new Judged(statement, day)));
      happened.add(new Said(statement));
    }
    afterDeal(detail, happened);
    detail.touches().forEach(touch -> happened.add(new Touched(touch)));
    detail.visits().forEach(entry -> happened.add(new Visited(entry)));
    Care care = detail.care();
    care.brought().forEach(one -> happened.add(new Brought(one)));
    care.referrer().ifPresent(name -> happened.add(new Came(name, detail.customer().created())));
    happened.sort(Comparator.comparing(Happening::day).reversed());
    List<Happening> all = new ArrayList<>();
    detail.steps().forEach(step -> all.add(new Planned(step)));
    all.addAll(happened);
    return all;
  }

  private static void afterDeal(Detail detail, List<Happening> happened) {
    detail.receipts().forEach(payment -> happened.add(new Received(payment)));
    Care care = detail.care();
    for (Complaint complaint : care.complaints()) {
      complaint.settled().ifPresent(day -> happened.add(new Settled(complaint, day)));
      care.steps().getOrDefault(complaint.id(), List.of()).reversed().stream()
          .map(Mended::new)
          .forEach(happened::add);
      happened.add(new Complained(complaint));
    }
    for (Promise promise : care.promises()) {
      promise.closed().ifPresent(day -> happened.add(new Kept(promise, day)));
      happened.add(new Promised(promise));
    }
  }
}
