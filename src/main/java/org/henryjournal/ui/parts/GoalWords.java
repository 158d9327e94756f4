package org.henryjournal.ui.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.GoalNames;
import org.henryjournal.text.Messages;

/** Goals in words, the same on every page. */
public final class GoalWords {

  /** From here on nobody wants to read the cents of a day. */
  private static final BigDecimal COARSE = BigDecimal.valueOf(100);

  private final Messages messages;
  private final GoalNames names;

  public GoalWords(Messages messages) {
    this.messages = messages;
    this.names = new GoalNames(messages);
  }

  public String measure(GoalMeasure measure) {
    return messages.get("goals.measure." + measure.code());
  }

  public String amount(BigDecimal amount) {
    return messages.amount(amount);
  }

  /** What is asked of a day, without cents where they say nothing. */
  private String ofDay(BigDecimal asked) {
    return amount(asked.compareTo(COARSE) >= 0 ? asked.setScale(0, RoundingMode.HALF_UP) : asked);
  }

  /** {@code 2026}, {@code H2 2026}, {@code Q4 2026}, {@code Nov 2026}, or both ends. */
  public String days(LocalDate from, LocalDate to) {
    return names.days(from, to);
  }

  /** {@code Amount 2026}. */
  public String name(Goal goal) {
    return names.name(goal);
  }

  /** Seldom enough that one is not to be made on every workday: so many workdays to one. */
  private static boolean isSeldom(GoalStanding standing) {
    return !standing.plan().goal().measure().isMoney()
        && standing.toGo().compareTo(BigDecimal.valueOf(standing.workdaysLeft())) < 0;
  }

  /** What is left to do and what that asks of a day. */
  public String toGo(GoalProgress progress) {
    GoalStanding standing = progress.standing();
    if (standing.isReached()) {
      BigDecimal more = standing.done().subtract(standing.plan().goal().total());
      return more.signum() == 0
          ? messages.get("goals.reached")
          : messages.get("goals.reached.more", amount(more));
    }
    if (progress.isOver()) {
      return messages.get("goals.missed", amount(standing.toGo()));
    }
    if (standing.workdaysLeft() == 0) {
      return messages.get("goals.to.go.no.day", amount(standing.toGo()));
    }
    if (isSeldom(standing)) {
      return messages.get(
          "goals.to.go.seldom",
          amount(standing.toGo()),
          standing.workdaysLeft(),
          messages.decimal(
              standing.workdaysLeft() / Math.max(1, standing.toGo().doubleValue()), 1));
    }
    return messages.get(
        "goals.to.go",
        amount(standing.toGo()),
        standing.workdaysLeft(),
        ofDay(standing.perWorkdayLeft()));
  }

  /**
   * What today is to bring, as of this morning: it stays so for the whole day. On a day off, what
   * each workday that is left is to bring.
   */
  public String today(GoalProgress progress) {
    GoalStanding standing = progress.standing();
    if (standing.isReached()) {
      return messages.get("goals.reached");
    }
    if (standing.workdaysLeft() == 0) {
      return messages.get("goals.to.go.no.day", amount(standing.toGo()));
    }
    if (isSeldom(standing)) {
      return messages.get("goals.today.seldom", amount(standing.toGo()), standing.workdaysLeft());
    }
    return standing.worked()
        ? messages.get("goals.today", ofDay(standing.askedOfDay()))
        : messages.get("goals.day.off", ofDay(standing.perWorkdayLeft()));
  }

  /** Beside what today has brought: {@code / 4}; nothing where today is asked for nothing. */
  public String todayOf(GoalProgress progress) {
    BigDecimal asked = progress.standing().askedOfDay();
    return asked.signum() == 0 ? "" : messages.get("goals.today.of", ofDay(asked));
  }

  /** How likely it is, by the rep's own past weeks; never a verdict on few of them. */
  public String chance(GoalProgress progress) {
    return progress
        .reach()
        .chance()
        .map(chance -> messages.get("goals.chance", percent(chance), progress.reach().weeks()))
        .orElseGet(() -> messages.get("goals.chance.early", progress.reach().weeks()));
  }

  /** Drawn figures are neither certain nor impossible. */
  private String percent(double chance) {
    if (chance > 0.99) {
      return messages.get("goals.chance.over", messages.percent(0.99));
    }
    if (chance < 0.01) {
      return messages.get("goals.chance.under", messages.percent(0.01));
    }
    return messages.percent(chance);
  }
}
