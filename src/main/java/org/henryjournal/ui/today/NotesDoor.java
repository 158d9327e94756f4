package org.henryjournal.ui.today;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * The ways to the notes of several visits.
 *
 * @param text opens them with what is pasted; '' for nothing
 * @param file opens them with what a file says
 * @param waiting how many lines wait there, not saved yet
 */
record NotesDoor(Consumer<String> text, Consumer<Path> file, ObservableValue<Integer> waiting) {

  /** A file, or several lines, may be dropped there. */
  void opensOnDrop(Node node) {
    node.setOnDragOver(
        event -> {
          if (isFor(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.setOnDragDropped(this::dropped);
  }

  private static boolean isFor(Dragboard dragged) {
    String text = dragged.getString();
    return dragged.hasFiles() || (text != null && LineField.isSeveral(text));
  }

  private void dropped(DragEvent event) {
    Dragboard dragged = event.getDragboard();
    if (isFor(dragged)) {
      List<File> files = dragged.getFiles();
      if (files.isEmpty()) {
        text.accept(dragged.getString());
      } else {
        file.accept(files.getFirst().toPath());
      }
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
