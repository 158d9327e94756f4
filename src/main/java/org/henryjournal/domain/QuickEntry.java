package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the one line that logs a visit ({@code spec} 2): customer, {@code !outcome amount}, {@code
 * >date time}, {@code #tag}, {@code @contact}, {@code ^promise} ({@link LineMark}); a time at the
 * very start is the visit's; the rest is the note. Full-width signs {@code ！》＞＃＠＾} work too. A word
 * that does not parse is named as a problem and stays in the note: nothing typed is dropped but the
 * mark that ends a name.
 */
public final class QuickEntry {

  /** No word of an outcome in Chinese is longer. */
  private static final int LONGEST_WORD = 10;

  /** Words of an outcome behind its first one. */
  private static final int MORE_WORDS = 3;

  /** What a stretch of the line was understood as. */
  public enum Part {
    DATE,
    TIME,
    /** What says that the customer is new. */
    NEW,
    CUSTOMER,
    OUTCOME,
    KIND,
    AMOUNT,
    STEP,
    TAG,
    CONTACT,
    PROMISE,
    UNREAD
  }

  /** A stretch of the line, from {@code start} up to but not including {@code end}. */
  public record Span(int start, int end, Part part) {}

  /**
   * @param known the customer, where the name is known
   * @param outcomeGiven false where the outcome is only assumed or proposed
   * @param unread words with a sign that were not understood; they are in the note
   * @param candidates customers that a part of the line may mean, where it is of several
   * @param proposed what was read from plain words, without a sign: outcome, amount, step, date; or
   *     an amount that is only about so much. It is to be seen before it is saved
   * @param outcomeUnread whether the word of an outcome was not understood, so that none is known
   * @param vagueStep when the next step is, in words from which no day follows; they are in the
   *     note
   */
  public record Result(
      VisitDraft draft,
      Optional<CustomerNames.Name> known,
      boolean outcomeGiven,
      List<Span> spans,
      List<String> unread,
      List<CustomerNames.Name> candidates,
      Set<Part> proposed,
      Optional<String> vagueStep,
      boolean outcomeUnread) {

    public Result {
      spans = List.copyOf(spans);
      unread = List.copyOf(unread);
      candidates = List.copyOf(candidates);
      proposed = Set.copyOf(proposed);
    }

    /** A line that begins with a date: the next step of the visit logged before. */
    public boolean isStepOnly() {
      return draft.customer().isEmpty() && draft.step().isPresent();
    }
  }

  private final String line;
  private final LineHead head;
  private final LocalDate day;
  private final CustomerNames names;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<LineTokens.Token> note = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<VisitDraft.Promised> promises = new ArrayList<>();
  private final Set<Part> proposed = EnumSet.noneOf(Part.class);
  private String customer;
  private Optional<CustomerNames.Name> known;
  private List<CustomerNames.Name> candidates;
  private String contact;
  private Optional<Outcome> outcome = Optional.empty();
  private Optional<VisitKind> kind = Optional.empty();
  private Optional<BigDecimal> amount = Optional.empty();
  private Optional<VisitDraft.Step> step = Optional.empty();
  private Optional<String> vagueStep = Optional.empty();
  private String objection = "";
  private boolean outcomeUnread;

  private QuickEntry(String line, LocalDate day, CustomerNames names) {
    this.line = line;
    this.names = names;
    head = LineHead.read(line, day, names);
    customer = head.customer();
    known = head.known();
    candidates = head.candidates();
    contact = head.contact();
    if (head.proposesDate()) {
      proposed.add(Part.DATE);
    }
    this.day = head.date().orElse(day);
  }

  /**
   * @param day the day on which the line is written: that of the visit unless the line says another
   */
  public static Result parse(String line, LocalDate day, CustomerNames names) {
    return new QuickEntry(line, day, names).read();
  }

  /** Where the customer's name is being written: for completing it. */
  public static Span customerPart(String line, LocalDate day, CustomerNames names) {
    return LineHead.read(line, day, names).nameSpan();
  }

  private Result read() {
    spans.addAll(head.spans());
    LineTokens tokens = new LineTokens(head.text(), 0);
    int next = 0;
    while (next < tokens.size()) {
      next = take(tokens, next);
    }
    if (customer.isEmpty() && candidates.isEmpty() && !contact.isEmpty()) {
      customerOfContact();
    }
    boolean given = outcome.isPresent();
    propose();
    return new Result(
        draft(),
        known,
        given,
        spans,
        unread,
        candidates,
        proposed,
        vagueStep,
        outcomeUnread && !given);
  }

  /** A contact of one customer says who that is. */
  private void customerOfContact() {
    List<CustomerNames.Name> found = names.ofContact(contact);
    if (found.size() == 1) {
      known = Optional.of(found.getFirst());
      customer = found.getFirst().name();
    } else {
      candidates = found;
    }
  }

  /** What the plain words say where no sign says it. */
  private void propose() {
    if (outcome.isPresent() || outcomeUnread || customer.isEmpty() && candidates.isEmpty()) {
      return;
    }
    LineProposals said = LineProposals.read(said(), day);
    said.outcome()
        .ifPresent(
            found -> {
              outcome = Optional.of(found);
              proposed.add(Part.OUTCOME);
              objection = said.objection();
            });
    if (amount.isEmpty() && said.amount().isPresent()) {
      amount = said.amount();
      proposed.add(Part.AMOUNT);
    }
    if (step.isEmpty() && said.step().isPresent()) {
      step = said.step();
      proposed.add(Part.STEP);
    }
  }

  private VisitDraft draft() {
    String said = said();
    boolean stepOnly = customer.isEmpty() && step.isPresent();
    Outcome assumed = step.isPresent() ? Outcome.NEXT_STEP : Outcome.THINKING;
    Optional<VisitDraft.Step> asked =
        stepOnly
            ? step.map(s -> new VisitDraft.Step(s.date(), s.time(), joined(s.what(), said)))
            : step;
    return new VisitDraft(
        customer,
        day,
        head.time(),
        contact,
        kind.orElse(VisitKind.IN_PERSON),
        outcome.orElse(assumed),
        amount,
        asked,
        tags,
        stepOnly ? "" : said,
        VisitDraft.Details.NONE.withObjection(objection),
        promises);
  }

  private static String joined(String one, String other) {
    return (one + " " + other).strip();
  }

  /** The words of the note, parted where the line parts them. */
  private String said() {
    StringBuilder said = new StringBuilder();
    int end = -1;
    for (LineTokens.Token token : note) {
      if (end >= 0 && token.start() > end) {
        said.append(' ');
      }
      int start = token.start();
      // The arrow is one sign.
      while (start > Math.max(end, 0)
          && token.text().charAt(0) == '>'
          && "-－—".indexOf(line.charAt(start - 1)) >= 0) {
        start--;
      }
      said.append(line, start, token.end());
      end = token.end();
    }
    return said.toString();
  }

  /**
   * Takes one token, or a sign with the words that belong to it; returns the next token's place.
   */
  private int take(LineTokens tokens, int at) {
    LineTokens.Token token = tokens.get(at);
    if (!tokens.isSign(at)) {
      takePlain(token);
      return at + 1;
    }
    boolean bare = token.text().length() == 1;
    boolean canJoin =
        bare
            && !token.endsWithMark()
            && at + 1 < tokens.size()
            && !tokens.get(at + 1).beginsLikeASign();
    String word = canJoin ? tokens.get(at + 1).text() : token.text().substring(1);
    int taken =
        switch (LineMark.of(token.text().charAt(0)).orElse(LineMark.PROMISE)) {
          case OUTCOME -> takeOutcome(tokens, at, canJoin, word);
          case STEP -> takeStep(tokens, at);
          case TAG -> bare ? 0 : takeTag(token, word);
          case CONTACT -> bare ? 0 : takeContact(tokens, at, word);
          case PROMISE -> takePromise(token);
        };
    if (taken == 0) {
      note.add(token);
      unread.add(token.text());
      spans.add(new Span(token.start(), token.end(), Part.UNREAD));
      return at + 1;
    }
    return at + taken;
  }

  private void takePlain(LineTokens.Token token) {
    if (amount.isEmpty() && AmountWords.saysMoney(token.text())) {
      amount = AmountWords.parse(token.text());
      if (amount.isPresent()) {
        spans.add(new Span(token.start(), token.end(), Part.AMOUNT));
        return;
      }
    }
    note.add(token);
  }

  private int takeTag(LineTokens.Token token, String word) {
    // Tags are written together: #VIP#key. A last sign is the tag's own: #C#.
    for (String tag : word.split("[#＃](?!$)")) {
      if (!tag.isEmpty() && !tags.contains(tag)) {
        tags.add(tag);
      }
    }
    spans.add(new Span(token.start(), token.end(), Part.TAG));
    return 1;
  }

  /**
   * One visit meets one contact, with the rank where it is the next word; a second name stays in
   * the note.
   */
  private int takeContact(LineTokens tokens, int at, String word) {
    if (!contact.isEmpty()) {
      return 0;
    }
    int names = isSurname(tokens, at + 1) ? 2 : 1;
    String name = names == 2 ? tokens.phrase(at + 1, 1, word) : word;
    boolean unranked = NamedContact.parse(name).kp().isEmpty();
    String ranked = unranked ? tokens.phrase(at + names, 1, name) : name;
    boolean hasRank = unranked && NamedContact.parse(ranked).kp().isPresent();
    contact = hasRank ? ranked : name;
    int taken = hasRank ? names + 1 : names;
    Span span = new Span(tokens.get(at).start(), tokens.get(at + taken - 1).end(), Part.CONTACT);
    spans.add(span);
    return taken;
  }

  /** A capital behind the first name: {@code @Tom Baker}. */
  private boolean isSurname(LineTokens tokens, int at) {
    if (at >= tokens.size() || tokens.isSign(at) || tokens.get(at - 1).endsWithMark()) {
      return false;
    }
    LineTokens.Token token = tokens.get(at);
    String first = tokens.get(at - 1).text();
    return token.start() == tokens.get(at - 1).end() + 1
        && first.length() > 1
        && Character.isUpperCase(first.charAt(1))
        && token.text().matches("\\p{Lu}\\p{Ll}+")
        && !NamedContact.isRank(token.text());
  }

  private int takePromise(LineTokens.Token token) {
    Promise.Side side = token.promises() > 1 ? Promise.Side.CUSTOMER : Promise.Side.REP;
    Optional<VisitDraft.Promised> promise = PromiseWords.read(side, token.promised(), day);
    promise.ifPresent(
        said -> {
          promises.add(said);
          spans.add(new Span(token.start(), token.end(), Part.PROMISE));
        });
    return promise.isPresent() ? 1 : 0;
  }

  private int takeOutcome(LineTokens tokens, int at, boolean joined, String word) {
    int taken = joined ? 2 : 1;
    for (int extra = MORE_WORDS; extra >= 0; extra--) {
      String phrase = tokens.phrase(at + taken, extra, word);
      if (!phrase.isEmpty() && takeOutcomeWord(tokens, at, taken + extra, phrase)) {
        return Words.outcome(phrase).isPresent()
            ? takeAmount(tokens, at + taken + extra, tokens.get(at + taken + extra - 1).end()) - at
            : taken + extra;
      }
    }
    return takeGlued(tokens, at, taken, word);
  }

  /** {@code !签单2万}, {@code !没人接明天再打}: what runs on behind the word is amount or note. */
  private int takeGlued(LineTokens tokens, int at, int taken, String word) {
    LineTokens.Token last = tokens.get(at + taken - 1);
    int start = head.text().indexOf(word, last.start());
    Optional<Found<Outcome>> found = longestWord(word);
    if (found.isEmpty() || outcome.isPresent()) {
      // Directly behind other words it is an exclamation.
      int sign = tokens.get(at).start();
      outcomeUnread |= sign == 0 || LineTokens.isSpace(head.text().charAt(sign - 1));
      return 0;
    }
    int end = start + found.get().end();
    String said = word.substring(0, found.get().end());
    outcome = Optional.of(found.get().value());
    objection = Words.isObjection(said) ? said : "";
    spans.add(new Span(tokens.get(at).start(), end, Part.OUTCOME));
    return takeAmount(tokens, at + taken, end) - at;
  }

  /** The longest word that begins there; a short one only before a number or a day. */
  private Optional<Found<Outcome>> longestWord(String word) {
    for (int end = Math.min(word.length() - 1, LONGEST_WORD); end > 0; end--) {
      Optional<Outcome> found = Words.outcome(word.substring(0, end));
      String rest = word.substring(end);
      boolean clear =
          AmountWords.at(rest, 0).isPresent()
              || (end > 1
                  && (Found.longest(rest, 0, LONGEST_WORD, w -> DateWords.parse(w, day)).isPresent()
                      || ",，、;；。（(".indexOf(rest.charAt(0)) >= 0))
              || end > 2;
      if (found.isPresent()
          && clear
          && (Found.endsAWord(word, end) || Character.isDigit(rest.charAt(0)))) {
        return Optional.of(new Found<>(found.get(), end));
      }
    }
    return Optional.empty();
  }

  private boolean takeOutcomeWord(LineTokens tokens, int at, int count, String phrase) {
    Optional<Outcome> saidOutcome = Words.outcome(phrase);
    Optional<VisitKind> saidKind = Words.kind(phrase);
    if (saidOutcome.isPresent() && outcome.isEmpty()) {
      outcome = saidOutcome;
      objection = Words.isObjection(phrase) ? phrase : "";
    } else if (saidKind.isPresent() && kind.isEmpty()) {
      kind = saidKind;
    } else {
      return false;
    }
    Part part = outcome.equals(saidOutcome) && saidOutcome.isPresent() ? Part.OUTCOME : Part.KIND;
    spans.add(new Span(tokens.get(at).start(), tokens.get(at + count - 1).end(), part));
    return true;
  }

  /**
   * Takes the amount behind an outcome, over as many words as it takes; what runs on behind it in
   * its last word goes into the note.
   *
   * @param from where the words behind the outcome begin
   * @return the next token's place
   */
  private int takeAmount(LineTokens tokens, int next, int from) {
    String text = head.text();
    int start = from;
    while (start < text.length()
        && (LineTokens.isSpace(text.charAt(start)) || ",，、；;。".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    Optional<Found<BigDecimal>> found =
        amount.isPresent()
                || start >= text.length()
                || LineTokens.isSignAt(text, start) && start > from
            ? Optional.empty()
            : AmountWords.at(text, start);
    int end = found.map(Found::end).orElse(from);
    if (found.isPresent()) {
      amount = found.map(Found::value);
      if (AmountWords.isAbout(text, end)) {
        proposed.add(Part.AMOUNT);
      }
      spans.add(new Span(start, end, Part.AMOUNT));
    }
    int at = next;
    while (at < tokens.size() && tokens.get(at).end() <= end) {
      at++;
    }
    int begun = at < tokens.size() && tokens.get(at).start() < end ? at : at - 1;
    if (begun >= 0 && begun < tokens.size()) {
      LineTokens.Token token = tokens.get(begun);
      String left =
          token.end() > end && token.start() < end ? text.substring(end, token.end()) : "";
      if (left.chars().anyMatch(c -> ",，、;；。".indexOf(c) < 0)) {
        note.add(new LineTokens.Token(end, token.end(), left));
      }
      at = Math.max(at, begun + 1);
    }
    return at;
  }

  private int takeStep(LineTokens tokens, int at) {
    int next = at + 1;
    while (next < tokens.size() && !tokens.isSign(next)) {
      next++;
    }
    int begin = tokens.get(at).start() + 1;
    int end = next < tokens.size() ? tokens.get(next).start() : head.text().length();
    String words = head.text().substring(begin, end);
    if (step.isPresent() || words.isBlank()) {
      return 0;
    }
    Optional<StepWords> read = StepWords.read(words, day);
    if (read.isEmpty()) {
      vagueStep = vagueStep.or(() -> Optional.of(words.strip()));
      return 0;
    }
    StepWords said = read.get();
    step = Optional.of(new VisitDraft.Step(said.date(), said.time(), said.what()));
    spans.add(
        new Span(begin - 1, begin + said.whatAt() - trailing(words, said.whatAt()), Part.STEP));
    return next - at;
  }

  /** Spaces before a place belong to nothing. */
  private static int trailing(String words, int before) {
    int spaces = 0;
    while (spaces < before && LineTokens.isSpace(words.charAt(before - 1 - spaces))) {
      spaces++;
    }
    return spaces;
  }
}
