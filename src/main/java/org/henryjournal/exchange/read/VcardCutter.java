package org.henryjournal.exchange.read;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cuts a file into its cards, so that a broken one spoils no other. Pictures, sounds, keys, XML and
 * the cards of agents within a card are left out here, before anything decodes them.
 */
final class VcardCutter {

  /**
   * @param line of its BEGIN:VCARD, first is 1
   * @param text whole, its version first
   * @param isClosed whether it has an end of its own
   */
  record Card(long line, String text, boolean isClosed) {}

  private static final Pattern BEGIN =
      Pattern.compile("\ufeff?BEGIN[ \t]*:[ \t]*VCARD\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern END =
      Pattern.compile("END[ \t]*:[ \t]*VCARD\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern PROPERTY =
      Pattern.compile("[A-Za-z0-9_.-]+[ \t]*[;:].*", Pattern.DOTALL);

  private static final Pattern DROPPED =
      Pattern.compile(
          "(?:[A-Za-z0-9_-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-PHOTO|XML)[;:].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ENCODED =
      Pattern.compile(
          "[^:]{0,200};(?:ENCODING=(?:B|BASE64)|BASE64)[;:].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern AGENT =
      Pattern.compile(
          "(?:[A-Za-z0-9_-]+\\.)?AGENT[^:]{0,200}:\\s*(BEGIN:VCARD\\s*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSION =
      Pattern.compile(
          "VERSION[^:]{0,100}:\\s*(2\\.1|3\\.0|4\\.0)?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A longer line is no text of a person's. */
  private static final int LONGEST_LINE = 1 << 17;

  /** Characters of a card that are kept. */
  private static final int LONGEST_CARD = 1 << 20;

  /** How far into a file the first card may stand. */
  private static final int SAMPLE = 1 << 16;

  private final String text;
  private final Consumer<Card> cards;
  private final List<Unread> unread;
  private StringBuilder card = new StringBuilder();
  private String version = "";
  private long begun;
  private long stray;
  private boolean dropping;
  private boolean agentComes;
  private boolean isLong;
  private int depth;

  VcardCutter(String text, Consumer<Card> cards, List<Unread> unread) {
    this.text = text;
    this.cards = cards;
    this.unread = unread;
  }

  /** Whether a card begins near the beginning, and not within the cell of a table. */
  static boolean isVcard(String text) {
    Lines lines = new Lines(text);
    boolean quoted = false;
    while (lines.next() && lines.start < SAMPLE) {
      String line = lines.line(LONGEST_LINE);
      if (!quoted && BEGIN.matcher(line).matches()) {
        return true;
      }
      quoted ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
    }
    return false;
  }

  /** Hands over the cards in the order of the file. */
  void cut() {
    Lines lines = new Lines(text);
    while (lines.next()) {
      String line = lines.line(LONGEST_LINE);
      if (lines.length() > LONGEST_LINE && !isLeftOut(line)) {
        note(lines.number);
        dropping = true;
      } else if (BEGIN.matcher(line).matches()) {
        begin(lines.number);
      } else if (depth == 0) {
        between(line, lines.number);
      } else if (END.matcher(line).matches()) {
        end();
      } else if (depth == 1) {
        within(line, lines.number);
      }
    }
    if (depth > 0) {
      finish(false);
    }
  }

  private void note(long line) {
    if (!isLong) {
      unread.add(
          new Unread(
              line, "read.line.long", List.of(String.format(Locale.ROOT, "%,d", LONGEST_LINE))));
      isLong = true;
    }
  }

  /** A card that begins within another is the agent's, or the other was never closed. */
  private void begin(long line) {
    if (depth > 0 && (agentComes || depth > 1)) {
      depth++;
      agentComes = false;
      return;
    }
    if (depth > 0) {
      finish(false);
    }
    depth = 1;
    begun = line;
    stray = 0;
  }

  private void end() {
    depth--;
    dropping = depth > 0;
    if (depth == 0) {
      finish(true);
    }
  }

  private void finish(boolean isClosed) {
    String known = version.isEmpty() ? "2.1" : version;
    String whole = "BEGIN:VCARD\r\nVERSION:" + known + "\r\n" + card + "END:VCARD\r\n";
    card = new StringBuilder();
    version = "";
    depth = 0;
    dropping = false;
    agentComes = false;
    isLong = false;
    cards.accept(new Card(begun, whole, isClosed));
  }

  /** Lines outside of any card, noted once each stretch. */
  private void between(String line, long number) {
    if (stray == 0 && SheetRow.hasText(line)) {
      stray = number;
      String start = line.strip();
      String shown = start.length() <= 40 ? start : start.substring(0, 39) + "…";
      unread.add(new Unread(number, "read.card.none", List.of(shown)));
    }
  }

  private void within(String line, long number) {
    if (isContinued(line)) {
      if (!dropping) {
        keep(line, number);
      }
      return;
    }
    dropping = false;
    agentComes = false;
    var agent = AGENT.matcher(line);
    var says = VERSION.matcher(line);
    if (agent.matches()) {
      agentComes = agent.group(1) == null;
      depth += agentComes ? 0 : 1;
      dropping = true;
    } else if (says.matches()) {
      // What no library knows is most like the common one.
      version = says.group(1) == null ? "3.0" : says.group(1);
    } else if (isDropped(line)) {
      dropping = true;
    } else {
      keep(line, number);
    }
  }

  /** A folded line; of what is dropped also one that is no property. */
  private boolean isContinued(String line) {
    return line.startsWith(" ")
        || line.startsWith("\t")
        || dropping && !agentComes && !PROPERTY.matcher(line).matches();
  }

  /** Whether nobody misses it: a picture, or more of one. */
  private boolean isLeftOut(String line) {
    return isDropped(line) || dropping && isContinued(line);
  }

  private static boolean isDropped(String line) {
    String start = line.length() <= 400 ? line : line.substring(0, 400);
    return DROPPED.matcher(start).matches() || ENCODED.matcher(start).matches();
  }

  private void keep(String line, long number) {
    if (card.length() + line.length() > LONGEST_CARD) {
      note(number);
    } else {
      card.append(line).append("\r\n");
    }
  }

  /** Goes through lines that end as on any system; a long one is never copied whole. */
  private static final class Lines {

    private final String text;
    private int next;
    private int start;
    private int end;
    private long number;

    Lines(String text) {
      this.text = text;
    }

    boolean next() {
      if (next >= text.length()) {
        return false;
      }
      start = next;
      end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      next = end + (text.startsWith("\r\n", end) ? 2 : 1);
      number++;
      return true;
    }

    int length() {
      return end - start;
    }

    String line(int most) {
      return text.substring(start, Math.min(end, start + most));
    }
  }
}
