package org.henryjournal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javafx.scene.control.Label;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** The rules of the house: dependencies point down only, and each kind of thing has its place. */
class ArchitectureTest {

  private static final String ROOT = "org.henryjournal";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final Set<String> NETWORK =
      Set.of(
          "java.net.DatagramSocket",
          "java.net.HttpURLConnection",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.InetAddress",
          "java.net.InetSocketAddress",
          "java.net.MulticastSocket",
          "java.net.NetworkInterface",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.net.URLConnection",
          "java.nio.channels.AsynchronousServerSocketChannel",
          "java.nio.channels.AsynchronousSocketChannel",
          "java.nio.channels.DatagramChannel");

  private static void holds(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void layers_depend_downwards_only() {
    holds(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy(ROOT + ".domain..")
            .layer("text")
            .definedBy(ROOT + ".text..")
            .layer("chart")
            .definedBy(ROOT + ".chart..")
            .layer("insight")
            .definedBy(ROOT + ".insight..")
            .layer("journal")
            .definedBy(ROOT + ".journal..")
            .layer("door")
            .definedBy(ROOT + ".door..")
            .layer("sample")
            .definedBy(ROOT + ".sample..")
            .layer("exchange")
            .definedBy(ROOT + ".exchange..")
            .layer("cli")
            .definedBy(ROOT + ".cli..")
            .layer("ui")
            .definedBy(ROOT + ".ui..")
            .layer("program")
            .definedBy(ROOT)
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayOnlyAccessLayers("domain")
            .whereLayer("chart")
            .mayNotAccessAnyLayer()
            .whereLayer("insight")
            .mayOnlyAccessLayers("domain")
            .whereLayer("journal")
            .mayOnlyAccessLayers("domain", "insight")
            .whereLayer("door")
            .mayOnlyAccessLayers("journal")
            .whereLayer("sample")
            .mayOnlyAccessLayers("domain", "text", "journal")
            .whereLayer("exchange")
            .mayOnlyAccessLayers("domain", "text", "chart", "insight", "journal")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                "domain", "text", "chart", "insight", "journal", "door", "sample", "exchange")
            .whereLayer("ui")
            .mayOnlyAccessLayers(
                "domain", "text", "chart", "insight", "journal", "door", "sample", "exchange")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer());
  }

  @Test
  void only_the_journal_knows_the_database() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "org.h2..", "java.sql..", ROOT + ".journal.db.."));
  }

  @Test
  void charts_know_only_the_language() {
    holds(
        classes()
            .that()
            .resideInAPackage(ROOT + ".chart..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".chart..", "java.lang..", "java.util..", "org.jspecify.."));
  }

  @Test
  void only_the_window_knows_javafx_nodes() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".ui..", ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."));
  }

  @Test
  void view_models_know_no_nodes() {
    holds(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx.scene..",
                "javafx.stage..",
                "javafx.fxml..",
                "javafx.application..",
                "org.kordamp..",
                "atlantafx.."));
  }

  @Test
  void pages_do_not_know_each_other() {
    holds(
        slices()
            .matching(ROOT + ".ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                DescribedPredicate.alwaysTrue(),
                JavaClass.Predicates.resideInAPackage(ROOT + ".ui.shell.."))
            .ignoreDependency(
                JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".ui.shell.."),
                JavaClass.Predicates.resideInAPackage(ROOT + ".ui.parts..")));
  }

  @Test
  void the_writer_alone_changes_rows() {
    DescribedPredicate<JavaMethodCall> changing =
        DescribedPredicate.describe(
            "inserts, updates or deletes",
            call ->
                call.getTargetOwner().isAssignableTo(DSLContext.class)
                    && call.getName().matches("(insert|update|delete|merge|batch|execute).*"));
    holds(
        noClasses()
            .that()
            .doNotHaveSimpleName("IndexChange")
            .and()
            .doNotHaveSimpleName("Index")
            .and()
            // Of an index while it is filled: nothing of it goes into a file.
            .doNotHaveSimpleName("StandIns")
            .should()
            .callMethodWhere(changing)
            .because("JournalWriter is the only way to change a journal"));
    holds(
        noClasses()
            .that()
            .doNotHaveSimpleName("JournalWriter")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("IndexChange")
            .because("JournalWriter is the only way to change a journal"));
  }

  @Test
  void plain_sql_that_changes_rows_is_where_the_index_is_filled() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".journal")
            .and()
            .haveSimpleNameNotStartingWith("Index")
            .and()
            .doNotHaveSimpleName("JournalWriter")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql"));
  }

  private static final ArchRule ONE_BREAKS_LINES =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".ui.shell.Wrapping")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "have lines broken",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().getPackageName().startsWith("javafx.scene")
                          && call.getName()
                              .matches("setWrapText|wrapTextProperty|set\\w*Wrapping\\w*")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.scene.text.TextFlow")
          .because("the toolkit cannot break every text");

  @Test
  void lines_are_broken_in_one_place() throws IOException {
    holds(ONE_BREAKS_LINES);
    assertThat(Files.readString(Path.of("src/main/resources/org/henryjournal/ui/henry.css")))
        .doesNotContain("-fx-wrap-text");
  }

  /** What the rule forbids; never run. */
  private static final class Breaker implements Consumer<Label> {
    @Override
    public void accept(Label label) {
      label.setWrapText(true);
    }
  }

  @Test
  void a_class_that_breaks_lines_by_itself_is_found() {
    assertThat(
            ONE_BREAKS_LINES
                .evaluate(new ClassFileImporter().importClasses(Breaker.class))
                .hasViolation())
        .isTrue();
  }

  @Test
  void time_comes_from_a_clock() {
    DescribedPredicate<JavaMethodCall> withoutClock =
        DescribedPredicate.describe(
            "ask the system for the time",
            call ->
                call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    holds(noClasses().should().callMethodWhere(withoutClock));
    holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
  }

  /**
   * They are moments in the zone of the machine, and would move a date where it skipped a day. The
   * library for calendar files knows no others.
   */
  @Test
  void dates_and_times_are_those_of_java_time() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".exchange.calendar.CalendarFile")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".exchange.calendar.HolidayFile")
            .should()
            .dependOnClassesThat(
                JavaClass.Predicates.belongToAnyOf(
                    java.sql.Date.class,
                    java.sql.Time.class,
                    java.sql.Timestamp.class,
                    java.util.Date.class,
                    java.util.Calendar.class,
                    java.util.GregorianCalendar.class,
                    java.util.TimeZone.class,
                    java.text.DateFormat.class,
                    java.text.SimpleDateFormat.class)));
  }

  /**
   * Closing a file that this process holds locked drops the lock: {@code ForeignFile} looks first.
   * Not a rep's choice are the fonts of the machine, the window's own settings and the program.
   */
  @Test
  void files_that_a_rep_chooses_are_read_at_one_door() {
    DescribedPredicate<JavaMethodCall> reading =
        DescribedPredicate.describe(
            "read a file",
            call ->
                call.getTargetOwner().isEquivalentTo(Files.class)
                        && call.getName()
                            .matches("read(String|All.*)|new(Input|Byte|BufferedR).*|lines|copy")
                    || call.getTargetOwner().isEquivalentTo(FileChannel.class)
                        && call.getName().equals("open"));
    DescribedPredicate<JavaConstructorCall> opening =
        DescribedPredicate.describe(
            "open a file",
            call ->
                call.getTargetOwner().isAssignableTo(FileInputStream.class)
                    || call.getTargetOwner().isAssignableTo(FileReader.class)
                    || call.getTargetOwner().isAssignableTo(RandomAccessFile.class)
                    || call.getTargetOwner().isAssignableTo(ZipFile.class));
    DescribedPredicate<JavaClass> own =
        JavaClass.Predicates.resideInAPackage(ROOT + ".journal..")
            .or(JavaClass.Predicates.simpleName("FontFace"))
            .or(JavaClass.Predicates.simpleName("Preferences"))
            .or(JavaClass.Predicates.simpleName("Rehearsal"));
    holds(noClasses().that(DescribedPredicate.not(own)).should().callMethodWhere(reading));
    holds(noClasses().that(DescribedPredicate.not(own)).should().callConstructorWhere(opening));
  }

  /** Nothing leaves the machine and nobody from elsewhere is let in: there is no way there. */
  private static final ArchRule NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "know a network",
                  type ->
                      NETWORK.contains(type.getName())
                          || type.getPackageName().startsWith("java.net.http")
                          || type.getPackageName().startsWith("javax.net")
                          || type.getPackageName().startsWith("java.rmi")
                          || type.getPackageName().startsWith("com.sun.net.httpserver")));

  /** Opened without the family of Unix sockets it would be one of the internet. */
  private static final ArchRule SOCKETS_OF_THE_MACHINE =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "open a socket of no family",
                  (JavaMethodCall call) ->
                      call.getName().matches("open|open(Server)?SocketChannel|socket")
                          && call.getTargetOwner().getPackageName().startsWith("java.nio.channels")
                          && call.getTargetOwner().getSimpleName().matches(".*Socket.*|Sel.*der")
                          && call.getTarget().getRawParameterTypes().isEmpty()));

  @Test
  void nothing_listens_on_a_network() {
    holds(NO_NETWORK);
    holds(SOCKETS_OF_THE_MACHINE);
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".door")
            .should()
            .dependOnClassesThat(
                JavaClass.Predicates.belongToAnyOf(
                    SocketChannel.class, ServerSocketChannel.class, UnixDomainSocketAddress.class))
            .because("one door is enough to watch"));
  }

  /** What the rule forbids; never run. */
  private static final class Listener implements Callable<InetSocketAddress> {
    @Override
    public InetSocketAddress call() throws IOException {
      InetSocketAddress anywhere = new InetSocketAddress(0);
      ServerSocketChannel.open().bind(anywhere).close();
      return anywhere;
    }
  }

  @Test
  void a_class_that_listens_on_a_network_is_found() {
    JavaClasses listener = new ClassFileImporter().importClasses(Listener.class);
    for (ArchRule rule : List.of(NO_NETWORK, SOCKETS_OF_THE_MACHINE)) {
      assertThat(rule.evaluate(listener).hasViolation()).isTrue();
    }
  }

  @Test
  void nothing_static_changes() {
    holds(
        fields()
            .that()
            .areStatic()
            .and(
                DescribedPredicate.describe(
                    "are not made by the compiler",
                    (JavaField field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal());
    holds(methods().should().notHaveName("getInstance"));
  }
}
