package org.henryjournal.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.welcome.WelcomeView;

/**
 * What the first screen's buttons do.
 *
 * @param wanted the journal that was to be opened
 * @param place where a new one may be made
 * @param backup what may be put in the place of the journal
 */
record WelcomeChoices(
    JournalDoor door,
    Path wanted,
    Optional<Path> place,
    Optional<Path> backup,
    Messages.Language language,
    Runnable begin,
    Runnable choose,
    Runnable chooseExport,
    Consumer<Messages.Language> useLanguage)
    implements WelcomeView.Choices {

  @Override
  public void start() {
    place.ifPresent(door::start);
  }

  @Override
  public void beginElsewhere() {
    begin.run();
  }

  @Override
  public void openAnother() {
    choose.run();
  }

  @Override
  public void fromExport() {
    chooseExport.run();
  }

  @Override
  public void takeBackup() {
    backup.ifPresent(file -> door.restore(wanted, file));
  }

  @Override
  public void tryAgain() {
    door.openOrReceive(wanted, true);
  }

  @Override
  public void exploreHenry() {
    door.explore(SampleJournal.Rep.HENRY, language);
  }

  @Override
  public void exploreJack() {
    door.explore(SampleJournal.Rep.JACK, language);
  }

  @Override
  public void changeLanguage() {
    useLanguage.accept(language.other());
  }
}
