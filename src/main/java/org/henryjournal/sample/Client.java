package org.henryjournal.sample;

import java.util.List;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Met;

/**
 * A customer of the sample, with what becomes of it.
 *
 * @param decider the one who decides can be seen; else somebody below has to bring the signature
 * @param asked the rep finds out who decides and what is needed
 */
record Client(List<Rank> ranks, boolean decider, boolean asked, Course course) {

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
