package org.henryjournal.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tool tips and menus that are made when somebody comes for them. Each is a window of its own: a
 * page with a hundred of them would take twice as long to appear.
 */
public final class OnDemand {

  private static final double WIDTH = 600;

  private OnDemand() {}

  public static void tip(Control control, String text) {
    tip(control, () -> text);
  }

  /**
   * @param text what it says at that moment; nothing is shown for ''
   */
  public static void tip(Control control, Supplier<String> text) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          String said = text.get();
          if (said.isEmpty()) {
            control.setTooltip(null);
            return;
          }
          if (control.getTooltip() == null) {
            Tooltip tip = new Tooltip();
            tip.setMaxWidth(WIDTH);
            control.setTooltip(tip);
          }
          Wrapping.say(control.getTooltip(), said);
        });
  }

  /**
   * The menu of the second mouse button.
   *
   * @param items what can be done at that moment; there is no menu for none
   */
  public static void menu(Control control, Supplier<List<MenuItem>> items) {
    control.setOnContextMenuRequested(
        event -> {
          ContextMenu menu = menu(items.get());
          if (!menu.getItems().isEmpty()) {
            menu.show(control, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
  }

  /** Opens a menu below a node. */
  public static void open(Node below, List<MenuItem> items) {
    menu(items).show(below, Side.BOTTOM, 0, 0);
  }

  private static ContextMenu menu(List<MenuItem> items) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items);
    return menu;
  }
}
