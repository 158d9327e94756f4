package org.henryjournal.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Stage;

/**
 * Whom the rep meets on each visit of a plan, and how each customer is graded from it: the same in
 * every language. No grade ends while a chain of visits goes on: it would end the pursuit and begin
 * the visit numbers anew.
 */
final class Courses {

  /**
   * How much is found out, 0 to 1.
   *
   * @param askedAtFirst share of customers whose rank and need are asked for, at first
   * @param askedAtLast the same at last
   * @param again how many customers that signed lately are in stock again at the end
   */
  record Habits(double askedAtFirst, double askedAtLast, Again again) {}

  record Again(int a, int b, int c) {}

  private record Seat(Chain chain, int place) {}

  /**
   * @param decider the one who decides can be seen; else somebody below has to bring the signature
   * @param asked the rep finds out who decides and what is needed
   */
  private record Client(List<Rank> ranks, boolean decider, boolean asked, Course course) {

    /** Who brings the signature, by place. */
    int signer() {
      return decider ? 0 : 1;
    }

    Met met(int contact) {
      return contact < 0 || !ranks.get(contact).known()
          ? Met.NOBODY
          : Met.ofRank(ranks.get(contact).rank());
    }

    /** What everything known makes of the customer. */
    Grade best() {
      return decider ? Grade.A : Grade.B;
    }
  }

  /** A rep with everything known signs within these days, or asks for more time. */
  private static final int SOON = 10;

  private static final int LESS_SOON = 18;
  private static final int MANY_VISITS = 6;

  /** How many days back a customer was seen who was visited often and is still followed up. */
  private static final int LONG_AGO = 120;

  private final Plan plan;
  private final LocalDate endsOn;
  private final Set<Chain> openSteps;
  private final Habits habits;
  private final Random random;
  private final List<Client> clients = new ArrayList<>();
  private final Map<Seat, Meeting> meetings = new HashMap<>();

  private Courses(Plan plan, LocalDate endsOn, Set<Chain> openSteps, Habits habits, Random random) {
    this.plan = plan;
    this.endsOn = endsOn;
    this.openSteps = openSteps;
    this.habits = habits;
    this.random = random;
  }

  /**
   * @param openSteps chains that are not over at the end of the sample
   */
  static Courses of(
      Plan plan, LocalDate endsOn, Set<Chain> openSteps, Habits habits, Random random) {
    Courses courses = new Courses(plan, endsOn, openSteps, habits, random);
    courses.run();
    return courses;
  }

  /** The people at a customer, the one who decides first. */
  List<Rank> ranks(int customer) {
    return clients.get(customer).ranks();
  }

  Course of(int customer) {
    return clients.get(customer).course();
  }

  Meeting meeting(Chain chain, int place) {
    return meetings.getOrDefault(new Seat(chain, place), new Meeting(-1, false, false));
  }

  private void run() {
    List<List<Chain>> chains = new ArrayList<>();
    for (int customer = 0; customer < plan.customers(); customer++) {
      chains.add(new ArrayList<>());
    }
    plan.chains().stream()
        .sorted(Comparator.comparingInt(Chain::first))
        .forEach(chain -> chains.get(chain.customer()).add(chain));
    Set<Chain> alive = Set.copyOf(alive());
    for (List<Chain> ofCustomer : chains) {
      Client client = client(ofCustomer, alive);
      clients.add(client);
      for (Chain chain : ofCustomer) {
        follow(client, chain, !chain.equals(ofCustomer.getFirst()), alive.contains(chain));
      }
    }
    again(
        chains.stream()
            .map(List::getLast)
            .filter(chain -> chain.won() && chain.last() < plan.lastDay() - 2)
            .sorted(Comparator.comparingInt(Chain::last).reversed())
            .toList());
    clients.forEach(client -> client.course().runOut(plan.days().getLast()));
  }

  private Client client(List<Chain> chains, Set<Chain> alive) {
    double share = (double) chains.getFirst().first() / plan.days().size();
    boolean asked =
        often(habits.askedAtFirst() * (1 - share) + habits.askedAtLast() * share)
            || chains.stream().anyMatch(chain -> chain.won() || alive.contains(chain));
    boolean decider = random.nextDouble() < 0.7;
    int count = decider ? 1 + random.nextInt(3) : 2 + random.nextInt(2);
    List<Rank> people = new ArrayList<>();
    for (int rank = 1; rank <= count; rank++) {
      // Of some people it is not yet known what they decide.
      boolean known = asked && (rank == (decider ? 1 : 2) || random.nextInt(8) != 0);
      people.add(new Rank(rank, known));
    }
    return new Client(people, decider, asked, new Course(chains.getFirst().customer()));
  }

  /** Pursuits that go on: those with an open step, and one of many visits that asks for a why. */
  private List<Chain> alive() {
    List<Chain> alive = new ArrayList<>(openSteps.stream().filter(chain -> !chain.won()).toList());
    plan.chains().stream()
        .filter(chain -> !chain.won() && chain.days().size() >= MANY_VISITS)
        .filter(chain -> date(chain, chain.days().size() - 1).isAfter(endsOn.minusDays(LONG_AGO)))
        .max(Comparator.comparingInt(Chain::last))
        .ifPresent(alive::add);
    return alive;
  }

  private LocalDate date(Chain chain, int place) {
    return plan.days().get(chain.days().get(place));
  }

  private boolean often(double share) {
    return random.nextDouble() < share;
  }

  private void follow(Client client, Chain chain, boolean again, boolean alive) {
    Course course = client.course();
    int count = chain.days().size();
    int readyAt = readyAt(client, chain, again);
    boolean refused = !chain.won() && !openSteps.contains(chain) && !alive && often(0.3);
    for (int place = 0; place < count; place++) {
      boolean last = place == count - 1;
      boolean deal = last && chain.won();
      boolean against = last && refused;
      boolean ready = client.asked() && (deal || place >= readyAt);
      int contact = contact(client, ready || alive && place == 0);
      boolean unknown = client.asked() && course.labels().need() == Answer.UNKNOWN;
      boolean need = unknown && (ready || !again && often(0.4));
      meetings.put(new Seat(chain, place), new Meeting(contact, need, against));
      Labels labels = course.labels().afterVisit(client.met(contact), need);
      if (ready) {
        labels = labels.withMoney(Answer.YES).withValue(Answer.YES);
      }
      LocalDate day = date(chain, place);
      if (deal) {
        course.sign(day, labels);
      } else if (against) {
        course.learn(day, against(labels));
      } else {
        course.learn(day, labels);
        byHand(client, day, again, ready);
      }
      if (!last) {
        if (place + 1 == MANY_VISITS) {
          course.goOn(day, MANY_VISITS, "answer.on");
        }
        course.keepUntil(date(chain, place + 1), "grade.extended");
      }
    }
    if (alive) {
      LocalDate day = endsOn.plusDays(random.nextInt(6));
      while (course.until().filter(until -> until.isBefore(day)).isPresent()) {
        course.keepUntil(course.until().orElseThrow().plusDays(1), "grade.extended");
      }
    } else if (!chain.won()) {
      end(course, chain);
    }
  }

  /** The visit after which everything is known; the length of the chain for none. */
  private int readyAt(Client client, Chain chain, boolean again) {
    int count = chain.days().size();
    if (!chain.won()) {
      return again ? 0 : Math.min(random.nextInt(count + 2), count);
    }
    int soon = client.decider() ? SOON : LESS_SOON;
    LocalDate deal = date(chain, count - 1);
    int at = count - 1;
    while (at > 0 && ChronoUnit.DAYS.between(date(chain, at - 1), deal) <= soon) {
      at--;
    }
    // Some seem ready sooner than they are.
    return at > 0 && often(0.15) ? at - 1 : at;
  }

  /** Early on somebody who does not decide, later the one who brings the signature. */
  private int contact(Client client, boolean ready) {
    int count = client.ranks().size();
    if (ready) {
      return client.signer();
    }
    if (often(0.15)) {
      return -1;
    }
    return count == 1 || !client.asked() ? 0 : 1 + random.nextInt(count - 1);
  }

  private Labels against(Labels labels) {
    return switch (random.nextInt(3)) {
      case 0 -> labels.withMoney(Answer.NO);
      case 1 -> labels.withNeed(Answer.NO);
      default -> labels.withValue(Answer.NO);
    };
  }

  /** What the rep judges where the labels say nothing new, or too little. */
  private void byHand(Client client, LocalDate day, boolean again, boolean ready) {
    Stage stage = client.course().stageAt(day);
    if (again && (!stage.isOpen() || ready && stage == Stage.C)) {
      client.course().give(day, ready ? client.best() : Grade.C, Cause.HAND, "grade.again");
    } else if (client.asked() && stage == Stage.C && often(0.09)) {
      client.course().give(day, often(0.5) ? Grade.A : Grade.B, Cause.HAND, "grade.hand");
    }
  }

  /** What becomes of a pursuit that has not signed. */
  private void end(Course course, Chain chain) {
    int count = chain.days().size();
    LocalDate last = date(chain, count - 1);
    LocalDate later = plan.days().get(Math.min(plan.lastDay(), chain.last() + 2));
    boolean inTime =
        later.isAfter(last) && course.until().filter(until -> !until.isBefore(later)).isPresent();
    if (inTime && count >= MANY_VISITS) {
      course.giveUp(later, count, "answer.off");
    } else if (inTime && often(0.15)) {
      course.give(later, Grade.D, Cause.HAND, "grade.dropped");
    } else if (often(0.12)) {
      course.until().ifPresent(until -> course.keepUntil(until.plusDays(1), "grade.extended"));
    }
  }

  /** Customers that signed and are followed up for their next order, the latest first. */
  private void again(List<Chain> signed) {
    int a = 0;
    int b = 0;
    int c = 0;
    for (Chain chain : signed) {
      Client client = clients.get(chain.customer());
      LocalDate deal = date(chain, chain.days().size() - 1);
      LocalDate full = later(deal, 24);
      if (c < habits.again().c() && random.nextBoolean()) {
        c++;
        client.course().learn(full, client.course().labels().withNeed(Answer.UNKNOWN));
      } else if (client.decider() && a < habits.again().a()) {
        a++;
        wants(client, full, later(deal, 8));
      } else if (!client.decider() && b < habits.again().b()) {
        b++;
        wants(client, full, later(deal, 18));
      }
    }
  }

  /** The stock is full after the deal, and some days later it is not any more. */
  private static void wants(Client client, LocalDate full, LocalDate wanted) {
    Course course = client.course();
    if (wanted.isAfter(full)) {
      course.learn(full, course.labels().withNeed(Answer.UNKNOWN));
      course.learn(wanted, course.labels().withNeed(Answer.YES));
    } else {
      course.give(wanted, client.best(), Cause.HAND, "grade.again");
    }
  }

  /** A workday after the deal, not more than so many days before the end. */
  private LocalDate later(LocalDate deal, int within) {
    List<LocalDate> days =
        plan.days().stream()
            .filter(day -> day.isAfter(deal) && !day.isBefore(endsOn.minusDays(within)))
            .toList();
    return days.get(random.nextInt(days.size()));
  }
}
