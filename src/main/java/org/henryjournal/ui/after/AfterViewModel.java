package org.henryjournal.ui.after;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;

/** The page After the deal: which of its tabs is open. */
public final class AfterViewModel implements PageModel {

  /** In the order in which they stand. */
  public enum Tab {
    MONEY,
    CARE,
    ORDERS,
    PRODUCTS,
    COMPLAINTS,
    REFERRALS
  }

  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.MONEY);
  private final Refresh refresh;

  public AfterViewModel(Session session) {
    refresh = new Refresh(session, () -> {});
  }

  public ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }
}
