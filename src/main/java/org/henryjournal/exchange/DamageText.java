package org.henryjournal.exchange;

import java.util.ArrayList;
import java.util.List;
import org.henryjournal.journal.Damage;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;

/** Says in the rep's language what is damaged in a journal. */
public final class DamageText {

  private DamageText() {}

  /** What stands in the journal's own rows. */
  public static Damage.Words words(Messages messages) {
    return new Damage.Words() {
      @Override
      public String customer(long id) {
        return messages.get("damage.customer", String.valueOf(id));
      }

      @Override
      public String tag(long id) {
        return messages.get("damage.tag", String.valueOf(id));
      }

      @Override
      public String mark() {
        return messages.get("damage.mark");
      }
    };
  }

  /** All that is to be said of a journal when it has been opened; empty where it is whole. */
  public static List<String> opened(Journal journal, Messages messages) {
    List<String> said = new ArrayList<>();
    journal
        .damage()
        .ifPresent(
            damage -> {
              said.add(messages.get("journal.damaged.opened", journal.path(), damage.days()));
              said.addAll(sentences(damage, messages));
            });
    return said;
  }

  /** A sentence for each place, and one for what has a stand-in. */
  public static List<String> sentences(Damage damage, Messages messages) {
    List<String> said =
        new ArrayList<>(damage.places().stream().map(place -> sentence(place, messages)).toList());
    if (damage.standIns() > 0) {
      said.add(messages.get("damage.stand_ins", damage.standIns()));
    }
    return said;
  }

  private static String sentence(Damage.Place place, Messages messages) {
    if (place.first() == 0) {
      return messages.get("damage.header");
    }
    String changes =
        place.first() == place.last()
            ? messages.get("damage.change", place.first())
            : messages.get("damage.changes", place.first(), place.last());
    String days =
        place.from().equals(place.to())
            ? messages.dayOfYear(place.from())
            : messages.get(
                "damage.days", messages.dayOfYear(place.from()), messages.dayOfYear(place.to()));
    return place.read() + place.lost() == 0
        ? messages.get("damage.place.whole", changes, days)
        : messages.get("damage.place", changes, days, place.read(), place.lost());
  }
}
