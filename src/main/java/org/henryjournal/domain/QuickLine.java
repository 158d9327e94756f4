package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The other direction of {@link QuickEntry}: a draft as the line that says it. */
public final class QuickLine {

  /** Orders to try: the first word of a note must not read on from the sign before it. */
  private static final List<String> ORDERS =
      List.of("okns", "oKns", "Kons", "sokn", "dokns", "doKns");

  private QuickLine() {}

  /**
   * Writes a draft as a line that reads back as the same draft, but for what only the form can say
   * A note with signs of its own, or with an amount in money where the draft has none, cannot be
   * said in a line.
   *
   * @param day the day on which the line is written: a visit of an earlier one says its own; one to
   *     come cannot be said
   * @param outcomeWord the word for an outcome in the reader's language
   * @param kindWord the word for a kind of visit in the reader's language
   */
  public static String of(
      VisitDraft draft,
      LocalDate day,
      Function<Outcome, String> outcomeWord,
      Function<VisitKind, String> kindWord) {
    CustomerNames names =
        draft.customer().isEmpty()
            ? CustomerNames.none()
            : new CustomerNames(
                List.of(new CustomerNames.Name(1, draft.customer(), 0)), new Pinyin());
    List<String> lines =
        ORDERS.stream().map(order -> inOrder(draft, day, order, outcomeWord, kindWord)).toList();
    return lines.stream()
        .filter(line -> saysTheSame(QuickEntry.parse(line, day, names).draft(), draft))
        .findFirst()
        .orElse(lines.getFirst());
  }

  private static boolean saysTheSame(VisitDraft read, VisitDraft draft) {
    return read.equals(
        new VisitDraft(
            draft.customer(),
            draft.date(),
            draft.time(),
            draft.contact(),
            draft.kind(),
            draft.outcome(),
            draft.amount(),
            draft.step(),
            draft.tags(),
            draft.note(),
            VisitDraft.Details.NONE,
            draft.promises()));
  }

  /**
   * @param order {@code d} the day in any case, {@code o} outcome with amount, {@code s} next step,
   *     {@code k} the kind where it is not the usual one, {@code K} the kind in any case, {@code n}
   *     tags, contact and note
   */
  private static String inOrder(
      VisitDraft draft,
      LocalDate day,
      String order,
      Function<Outcome, String> outcomeWord,
      Function<VisitKind, String> kindWord) {
    List<String> words = new ArrayList<>();
    if (draft.date().isBefore(day) || order.startsWith("d")) {
      words.add(draft.date().toString());
    }
    draft.time().ifPresent(time -> words.add(time.toString()));
    words.add(draft.customer());
    // The outcome behind them ends the last.
    draft.promises().forEach(promise -> words.add(promise(promise)));
    for (char part : order.toCharArray()) {
      switch (part) {
        case 'o' -> {
          words.add("!" + outcomeWord.apply(draft.outcome()));
          draft.amount().ifPresent(a -> words.add(a.stripTrailingZeros().toPlainString()));
        }
        case 's' ->
            draft
                .step()
                .ifPresent(
                    step -> {
                      words.add(">" + step.date());
                      step.time().ifPresent(time -> words.add(time.toString()));
                      words.add(step.what());
                    });
        case 'n' -> {
          draft.tags().forEach(tag -> words.add("#" + tag));
          words.add(contact(draft));
          words.add(draft.note());
        }
        case 'd' -> {
          // It stands at the beginning.
        }
        default -> {
          if (part == 'K' || draft.kind() != VisitKind.IN_PERSON) {
            words.add("!" + kindWord.apply(draft.kind()));
          }
        }
      }
    }
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  private static String promise(VisitDraft.Promised promise) {
    return (promise.side() == Promise.Side.REP ? "^" : "^^")
        + promise.due().map(day -> day + " ").orElse("")
        + promise.text();
  }

  /** A mark ends the contact where the note would read on as its rank. */
  private static String contact(VisitDraft draft) {
    if (draft.contact().isEmpty()) {
      return "";
    }
    String first = draft.note().split("[\\s,，、;；。]", 2)[0];
    return "@" + draft.contact() + (NamedContact.isRank(first) ? "," : "");
  }
}
