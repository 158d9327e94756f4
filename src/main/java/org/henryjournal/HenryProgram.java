package org.henryjournal;

import java.nio.file.Path;
import org.henryjournal.cli.Answers;
import org.henryjournal.door.Commands;
import org.henryjournal.journal.Places;
import org.henryjournal.ui.HenryApp;
import org.henryjournal.ui.shell.Preferences;

/** The window, put together with the commands that other starts of Henry ask it to run. */
public final class HenryProgram extends HenryApp {

  @Override
  protected Commands commands(Places places, Preferences preferences) {
    return new Answers(places, () -> preferences.get(Preferences.BACKUPS).map(Path::of));
  }
}
