package org.henryjournal.ui;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.torture.Torture;
import org.henryjournal.ui.after.AfterViewModel;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.Preferences;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes a picture of every page of the real window, in both languages and both themes. It is no
 * test of its own and runs only when it is asked for:
 *
 * <pre>mvn -q test -Dtest=Screenshots -Dhenry.screenshots=FOLDER</pre>
 */
class Screenshots {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** Seconds until a page that does not come is given up. */
  private static final int PATIENCE = 30;

  /** What is typed, in one language. */
  private record Typed(String line, String walk, String csv, String notes) {}

  private static final Typed ENGLISH =
      new Typed(
          " !deal 20000 >wed 10:00 #VIP @Wang signed for a year",
          "!next >tue 14:00 the boss wants figures for a small order first",
          """
          Date,Customer,Type,Result,Amount,Remarks,Mood
          2026-11-02,Blue Door Bakery,visit,follow up,,wants a trial week,good
          2026-11-03,Northside Hardware,call,no answer,,,
          2026-11-05,Blue Door Bakery,visit,won,"12,500",signed at the counter,good
          2026-11-09,Maple Court Hotel,email,interested,,asks for references,
          2026-11-10,Maple Court Hotel,visit,lost,,bought elsewhere,low
          last week,Harbour Cafe,visit,interested,,,
          """,
          """
          Wed 18 Nov:
          {0} !thinking compares two offers
          {1} signed for 2,400, call again friday
          Blue Door Bakery !next >tue 10:00 wants a trial week
          {2} !no answer
          !too expensive, asks for a discount
          Thu 19 Nov:
          {0} !next >fri bring the contract
          Maple Court Hotel had a coffee, they want references
          {1} !paid 1200
          {2} !objection price @Wang
          """);

  private static final Typed CHINESE =
      new Typed(
          "！签单 2万 》周三 10:00 ＃VIP ＠王总 签了一年，想再看一份方案",
          "！约定 》周二 14:00 老板想先看小单的数据",
          """
          日期,客户,方式,结果,金额,备注,心情
          2026-11-02,蓝门面包房,上门,跟进,,想先试一周,好
          2026-11-03,城北五金,电话,无人接听,,,
          2026-11-05,蓝门面包房,上门,成交,"12,500",当场签约,好
          2026-11-09,枫庭酒店,微信,有意向,,要看案例,
          2026-11-10,枫庭酒店,上门,丢单,,选了别家,差
          上周,海港咖啡,上门,有意向,,,
          """,
          """
          11月18日 周三
          {0} ！考虑中 在比较两家
          {1} 签了2万，周五再打
          蓝门面包房 ！约定 》周二 10:00 想先试一周
          {2} ！没人接
          ！嫌贵 想要折扣
          11月19日 周四
          {0} ！约定 》周五 带合同过去
          枫庭酒店 喝了杯咖啡，要看案例
          {1} ！回款 1200
          {2} ！有异议 价格 ＠王总
          """);

  @TempDir Path folder;

  @BeforeAll
  static void startToolkit() {
    Assumptions.assumeTrue(System.getProperty("henry.screenshots") != null);
    // Letters in shades of grey look the same on every screen, and make small files.
    System.setProperty("prism.lcdtext", "false");
    Platform.startup(() -> Platform.setImplicitExit(false));
  }

  @Test
  void write_a_picture_of_every_page() throws Exception {
    Path into = Path.of(requireNonNull(System.getProperty("henry.screenshots")));
    Files.createDirectories(into);
    for (Messages.Language language : Messages.Language.values()) {
      for (String theme : new String[] {"light", "dark"}) {
        Shots shots = new Shots(into, language.code() + "-" + theme);
        Path home = Files.createDirectory(folder.resolve(language.code() + "-" + theme));
        welcome(shots, language, theme, home);
        pages(shots, language, theme, home);
        // The place of this journal is to be read.
        Path seen = Path.of(System.getProperty("java.io.tmpdir"), "henry-" + home.getFileName());
        twoCopies(shots, language, theme, Files.createDirectory(seen));
        Torture.delete(seen);
      }
    }
  }

  private static void pages(Shots shots, Messages.Language language, String theme, Path home)
      throws Exception {
    Typed typed = language == Messages.Language.ENGLISH ? ENGLISH : CHINESE;
    Places places = Places.of("linux", home, Map.of());
    Path journal = SampleJournal.place(places, SampleJournal.Rep.HENRY, language);
    Path index = places.indexOf(journal);
    SampleJournal.make(journal, index, SampleJournal.Rep.HENRY, CLOCK, language);
    List<String> planned;
    try (Journal sample = Journal.open(journal, index, CLOCK, Progress.NONE)) {
      planned =
          sample.steps().dueBy(TODAY).stream().map(each -> each.customerName()).distinct().toList();
    }
    Path csv = home.resolve(language == Messages.Language.ENGLISH ? "calls.csv" : "拜访.csv");
    Files.writeString(csv, typed.csv(), StandardCharsets.UTF_8);
    Stage stage = onWindow(Stage::new);
    MainWindow window =
        onWindow(
            () ->
                new MainWindow(
                    stage, places, preferences(home, theme), CLOCK, Optional.of(language)));
    run(() -> window.show(Optional.of(journal)));
    new Tour(shots, stage, window).go(planned, typed, csv);
    run(window::close);
    run(stage::close);
  }

  /** What keeps a journal safe: its backups, a copy that was written in too, and the password. */
  private static void twoCopies(Shots shots, Messages.Language language, String theme, Path home)
      throws Exception {
    boolean english = language == Messages.Language.ENGLISH;
    Places places = Places.of("linux", home, Map.of());
    Path journal = places.defaultJournal();
    Files.createDirectories(journal.getParent());
    Path copy = journal.resolveSibling(english ? "journal (laptop).henry" : "journal (笔记本).henry");
    String name = english ? "Maple Court Hotel" : "枫庭酒店";
    Journal.create(journal, false, CLOCK);
    write(places, journal, 8, name + (english ? " !next >wed wants a trial" : " ！约定 》周三 想先试用"));
    write(places, journal, 7, (english ? "Blue Door Bakery" : "蓝门面包房") + " !deal 12500");
    Files.copy(journal, copy);
    write(places, copy, 2, (english ? "Harbour Cafe" : "海港咖啡") + " !thinking");
    reachedBy(places, copy, name, "138 0000 2222");
    reachedBy(places, journal, name, "138 0000 1111");
    Stage stage = onWindow(Stage::new);
    MainWindow window =
        onWindow(
            () ->
                new MainWindow(
                    stage, places, preferences(home, theme), CLOCK, Optional.of(language)));
    run(() -> window.show(Optional.of(journal)));
    await(stage, "#copy-offer", node -> node.getParent().isVisible());
    run(() -> button(stage, "#copy-look").fire());
    await(stage, "#copy-merge-counts", node -> !words(node).isBlank());
    shots.take(stage, "merge");
    run(() -> press(stage.getScene().lookup("#copy-merge-now"), KeyCode.ESCAPE, false));
    run(() -> button(stage, "#rail-settings").fire());
    await(stage, "#backups-newest", node -> !words(node).isBlank());
    shots.take(stage, "backups");
    run(() -> button(stage, "#backups-restore").fire());
    await(stage, "#restore-list", node -> !((ListView<?>) node).getItems().isEmpty());
    run(
        () ->
            ((ListView<?>) stage.getScene().lookup("#restore-list"))
                .getSelectionModel()
                .selectFirst());
    await(stage, "#restore-about", node -> !words(node).isBlank());
    shots.take(stage, "restore");
    run(window::close);
    run(stage::close);
    lock(shots, language, theme, home, places, journal);
  }

  private static void lock(
      Shots shots, Messages.Language language, String theme, Path home, Places places, Path journal)
      throws Exception {
    TestSeal.seal(places, journal, "open sesame");
    Stage stage = onWindow(Stage::new);
    MainWindow window =
        onWindow(
            () ->
                new MainWindow(
                    stage, places, preferences(home, theme), CLOCK, Optional.of(language)));
    run(() -> window.show(Optional.of(journal)));
    await(stage, "#unlock-password", node -> true);
    shots.take(stage, "lock");
    run(window::close);
    run(stage::close);
  }

  private static void write(Places places, Path journal, int daysAgo, String line) {
    try (Journal open = open(places, journal)) {
      TestJournal.log(open, TODAY.minusDays(daysAgo), line);
    }
  }

  private static void reachedBy(Places places, Path journal, String name, String phone) {
    try (Journal open = open(places, journal)) {
      open.customerBook().saveCustomer(open.customers().find(name).orElseThrow().withPhone(phone));
    }
  }

  private static Journal open(Places places, Path journal) {
    return Journal.open(journal, places.indexOf(journal), CLOCK, Progress.NONE);
  }

  private static ButtonBase button(Stage stage, String selector) {
    return (ButtonBase) requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
  }

  private static Preferences preferences(Path home, String theme) {
    Preferences preferences = new Preferences(home.resolve(theme + ".properties"));
    preferences.set(Preferences.THEME, theme);
    preferences.set(Preferences.WINDOW, "0,0," + WIDTH + "," + HEIGHT + ",0");
    return preferences;
  }

  /** The first screen names the place of the journal: a usual one, where nothing is written. */
  private static void welcome(Shots shots, Messages.Language language, String theme, Path home)
      throws Exception {
    Places nowhere = Places.of("linux", Path.of("/home/henry"), Map.of());
    Stage stage = onWindow(Stage::new);
    MainWindow window =
        onWindow(
            () ->
                new MainWindow(
                    stage, nowhere, preferences(home, theme), CLOCK, Optional.of(language)));
    run(() -> window.show(Optional.empty()));
    await(stage, "#welcome-start", node -> true);
    shots.take(stage, "welcome");
    run(window::close);
    run(stage::close);
  }

  /** From page to page, as a rep goes. */
  private record Tour(Shots shots, Stage stage, MainWindow window) {

    void go(List<String> planned, Typed typed, Path csv) throws Exception {
      await(stage, "#done", Node::isVisible);
      await(stage, "#figures-visits", node -> true);
      write("#line", planned.getFirst() + typed.line());
      await(stage, "#preview", node -> words(node).matches("(?s).*(\\d\\w\\w visit|第\\d+次拜访).*"));
      shots.take(stage, "today");
      run(() -> press(find("#line"), KeyCode.ENTER, true));
      await(stage, "#form-customer", node -> true);
      shots.take(stage, "form");
      run(() -> press(find("#form-customer"), KeyCode.ESCAPE, false));
      run(() -> text("#line", TextField.class).clear());
      run(() -> text("#notes-open", Button.class).fire());
      await(stage, "#notes-text", node -> true);
      String notes = MessageFormat.format(typed.notes(), planned.toArray());
      run(() -> text("#notes-text", TextArea.class).setText(notes));
      run(() -> text("#notes-read", Button.class).fire());
      await(stage, "#notes-rows", node -> ((ListView<?>) node).getItems().size() == 9);
      shots.take(stage, "notes");
      run(() -> text("#notes-to-text", Button.class).fire());
      run(() -> text("#notes-text", TextArea.class).clear());
      run(() -> press(find("#notes-text"), KeyCode.ESCAPE, false));
      run(() -> text("#evening-walk", Button.class).fire());
      await(stage, "#walk-title", node -> !words(node).isEmpty());
      write("#walk-field", typed.walk());
      shots.take(stage, "walk");
      run(() -> press(find("#walk-field"), KeyCode.ESCAPE, false));
      run(() -> window.openImport(csv));
      await(stage, "#import-counts", node -> !words(node).isEmpty());
      shots.take(stage, "import");
      run(() -> press(find("#import-write"), KeyCode.ESCAPE, false));
      run(() -> text("#menu", MenuButton.class).getItems().get(1).fire());
      await(stage, ".dialog .text-area", node -> !((TextArea) node).getText().isEmpty());
      shots.take(stage, "week");
      run(() -> press(find(".dialog .text-area"), KeyCode.ESCAPE, false));
      run(() -> text("#menu", MenuButton.class).getItems().get(2).fire());
      await(stage, "#export-count-ics", node -> !((Label) node).getText().isBlank());
      shots.take(stage, "export");
      run(() -> press(find("#export-json"), KeyCode.ESCAPE, false));
      for (PageId page : PageList.ids()) {
        goTo(page.name());
        look(page);
      }
      goTo(PageList.first().name());
      await(stage, "#figures-visits", node -> true);
      shots.take(stage, "goals-today");
    }

    /** What belongs onto the picture of a page, and what else is seen from there. */
    private void look(PageId page) throws Exception {
      switch (page.name()) {
        case "today" -> await(stage, "#figures-visits", node -> true);
        case "board" -> await(stage, "#board-a", Tour::hasCards);
        case "customers" -> {
          await(stage, "#customers", Tour::hasRows);
          run(() -> selectMostVisited((TableView<?>) find("#customers")));
          run(() -> press(find("#customers"), KeyCode.ENTER, false));
          await(stage, "#customer-name", node -> !words(node).isEmpty());
        }
        case "after" -> {
          await(stage, "#owed-ages", node -> true);
          await(stage, "#dues .button", node -> true);
          write("#collections-customer", firstDue());
          write("#collections-asked", "300000");
          write("#collections-promised", "200000");
          run(() -> text("#collections-save", Button.class).fire());
          await(stage, "#plan", Node::isVisible);
          write("#measure-expected", "60000");
          run(() -> text("#measure-add", Button.class).fire());
          await(stage, "#plan-measures", Node::isVisible);
        }
        case "progress" -> {
          await(stage, "#works", Tour::hasRows);
          run(() -> selectFirstCell((TableView<?>) find("#works"), 2));
          await(stage, "#work-detail", Node::isVisible);
        }
        case "goals" -> {
          await(stage, "#goal-row-amount", node -> true);
          await(stage, "#split-month-1", node -> true);
        }
        case "insights" -> {
          await(stage, "#headline", node -> !words(node).isEmpty());
          await(stage, "#card-ranking .table-view", Tour::hasRows);
        }
        case "settings" -> await(stage, ".check-box", CheckBox.class::isInstance);
        default -> await(stage, ".page", Node::isVisible);
      }
      if (!page.equals(PageList.first())) {
        shots.take(stage, page.name());
      }
      if (page.name().equals("board")) {
        run(() -> text("#clearing", ToggleButton.class).fire());
        await(stage, "#clearing-stock", Node::isVisible);
        shots.take(stage, "clearing");
      } else if (page.name().equals("progress")) {
        run(() -> text("#plan-new", Button.class).fire());
        await(stage, "#plan-what", node -> true);
        shots.take(stage, "plan");
        run(() -> press(find("#plan-what"), KeyCode.ESCAPE, false));
      } else if (page.name().equals("after")) {
        tabs();
      }
    }

    /** The other tabs of After the deal, and the list that one of them leads to. */
    private void tabs() throws Exception {
      tab(AfterViewModel.Tab.CARE, "#care-due", "care");
      tab(AfterViewModel.Tab.ORDERS, "#leaky-bucket .label", "orders");
      tab(AfterViewModel.Tab.COMPLAINTS, "#complaints-rows .label", "complaints");
      tab(AfterViewModel.Tab.REFERRALS, "#referral-tree .button", "referrals");
      open(AfterViewModel.Tab.PRODUCTS);
      await(stage, "#products-sold .button", node -> true);
      run(() -> text("#products-bought", ComboBox.class).getSelectionModel().select(0));
      run(() -> text("#products-not", ComboBox.class).getSelectionModel().select(1));
      await(stage, "#products-list", Node::isVisible);
      shots.take(stage, "products");
      run(() -> text("#products-list", Button.class).fire());
      await(stage, "#customers", Tour::hasRows);
      shots.take(stage, "list");
      run(() -> text("#filter-clear", Button.class).fire());
    }

    private void tab(AfterViewModel.Tab tab, String waits, String picture) throws Exception {
      open(tab);
      await(stage, waits, Node::isVisible);
      shots.take(stage, picture);
    }

    private void open(AfterViewModel.Tab tab) throws Exception {
      run(() -> text("#after-tabs", TabPane.class).getSelectionModel().select(tab.ordinal()));
    }

    /** The name of whoever has owed longest. */
    private String firstDue() {
      return ((Button) requireNonNull(find("#dues").lookup(".button"))).getText();
    }

    private void goTo(String page) throws Exception {
      run(() -> text("#rail-" + page, ButtonBase.class).fire());
    }

    /** As the rep types it: the caret stands behind the last character. */
    private void write(String field, String said) throws Exception {
      run(
          () -> {
            text(field, TextField.class).setText(said);
            text(field, TextField.class).end();
          });
    }

    /** Of the rows that can be seen, the customer with the longest story. */
    private static void selectMostVisited(TableView<?> table) {
      int best = 0;
      for (int row = 1; row < Math.min(18, table.getItems().size()); row++) {
        if (visits(table, row) > visits(table, best)) {
          best = row;
        }
      }
      table.getSelectionModel().select(best);
    }

    private static <T> void selectFirstCell(TableView<T> table, int row) {
      table.getSelectionModel().clearAndSelect(row, table.getColumns().getFirst());
    }

    private static int visits(TableView<?> table, int row) {
      return ((CustomerStore.Listed) table.getItems().get(row)).visits();
    }

    private static boolean hasCards(Node list) {
      return !((ListView<?>) list).getItems().isEmpty();
    }

    private static boolean hasRows(Node table) {
      return !((TableView<?>) table).getItems().isEmpty();
    }

    private Node find(String selector) {
      return requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private <T> T text(String selector, Class<T> type) {
      return type.cast(find(selector));
    }
  }

  private static void press(Node on, KeyCode key, boolean shortcut) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
  }

  /** All that a node and what is in it say. */
  private static String words(Node node) {
    StringBuilder said = new StringBuilder();
    if (node instanceof Label label) {
      said.append(label.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> said.append(words(child)).append('\n'));
    }
    return said.toString();
  }

  /** Looks again and again until there is such a node: pages are filled from another thread. */
  private static void await(Stage stage, String selector, Predicate<Node> ready) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!onWindow(
        () -> {
          Node node = stage.getScene().getRoot().lookup(selector);
          return node != null && ready.test(node);
        })) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The window did not show " + selector);
      }
      Thread.sleep(20);
    }
  }

  private static void run(Runnable work) throws Exception {
    onWindow(
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T onWindow(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(PATIENCE, TimeUnit.SECONDS);
  }

  /** Waits until the window has been laid out a few times: what was just shown is styled then. */
  private static void settle(Stage stage) throws Exception {
    CountDownLatch pulses = new CountDownLatch(5);
    Runnable count =
        () -> {
          pulses.countDown();
          Platform.requestNextPulse();
        };
    run(() -> stage.getScene().addPostLayoutPulseListener(count));
    run(Platform::requestNextPulse);
    if (!pulses.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("The window is not drawn");
    }
    run(() -> stage.getScene().removePostLayoutPulseListener(count));
  }

  /** The pictures of one language and theme. */
  private record Shots(Path folder, String kind) {

    void take(Stage stage, String page) throws Exception {
      settle(stage);
      WritableImage image = onWindow(() -> stage.getScene().snapshot(null));
      // The first picture of a window without a display gives it the size of what is in it.
      for (int less = 1; image.getWidth() != WIDTH || less == 0; less = 1 - less) {
        int size = less;
        run(
            () -> {
              stage.setWidth(WIDTH - size);
              stage.setHeight(HEIGHT - size);
            });
        settle(stage);
        image = onWindow(() -> stage.getScene().snapshot(null));
      }
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] pixels = new int[width * height];
      image
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(0, 0, width, height, pixels, 0, width);
      Path file = folder.resolve(page + "-" + kind + ".png");
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      Files.deleteIfExists(file);
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(picture, null, null), smallest);
      } finally {
        writer.dispose();
      }
    }
  }
}
