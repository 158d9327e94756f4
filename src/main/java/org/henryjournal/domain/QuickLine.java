package org.henryjournal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The other direction of {@link QuickEntry}: a draft as the line that says it. */
public final class QuickLine {

  private QuickLine() {}

  /**
   * Writes a draft as a line that reads back as the same draft, but for what only the form can say
   * and for the words of its next step.
   *
   * @param outcomeWord the word for an outcome in the reader's language
   * @param kindWord the word for a kind of visit in the reader's language
   */
  public static String of(
      VisitDraft draft,
      Function<Outcome, String> outcomeWord,
      Function<VisitKind, String> kindWord) {
    List<String> words = new ArrayList<>();
    draft.time().ifPresent(time -> words.add(time.toString()));
    if (!draft.customer().isEmpty()) {
      words.add(draft.customer());
    }
    words.add("!" + outcomeWord.apply(draft.outcome()));
    draft.amount().ifPresent(a -> words.add(a.stripTrailingZeros().toPlainString()));
    boolean noteMayReadAsAmount = draft.amount().isEmpty() && !draft.note().isEmpty();
    if (draft.kind() != VisitKind.IN_PERSON || noteMayReadAsAmount) {
      words.add("!" + kindWord.apply(draft.kind()));
    }
    draft
        .step()
        .ifPresent(
            step -> {
              words.add(">" + step.date());
              step.time().ifPresent(time -> words.add(time.toString()));
            });
    draft.tags().forEach(tag -> words.add("#" + tag));
    if (!draft.contact().isEmpty()) {
      words.add("@" + draft.contact());
    }
    if (!draft.note().isEmpty()) {
      words.add(draft.note());
    }
    return String.join(" ", words);
  }
}
